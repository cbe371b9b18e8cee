import { signOut } from '@/server/accounts/sign-in'
import { postRoute } from '@/server/web/route'
import { ok } from '@/server/platform/command'
import { clearSessionCookie } from '@/server/web/session'

export const POST = postRoute({
  async run({ actor, data }) {
    await signOut(actor, data.everywhere === 'true')
    await clearSessionCookie()
    return ok({})
  },
  next: (_outcome, { lang }) => `/${lang}/sign-in?reason=signed_out`,
})
