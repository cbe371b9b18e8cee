import { activateAccount } from '@/server/accounts/activate-account'
import { execute, ok } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'
import { setSessionCookie } from '@/server/web/session'

export const POST = postRoute({
  isOpen: true,
  async run({ actor, lang, data: { token, password } }) {
    const outcome = await execute(activateAccount, actor, { token, password, lang })
    if (!outcome.ok) return outcome
    return ok({ start: await setSessionCookie(outcome.value.session, lang) })
  },
  next: (outcome, { lang }) => (outcome.ok ? outcome.value.start : `/${lang}/home`),
  form({ lang, data: { token } }) {
    const place = typeof token === 'string' && /^[\w-]{1,100}$/.test(token) ? token : 'unknown'
    return `/${lang}/activate/${place}`
  },
})
