import { mayAskForLink } from '@/server/accounts/link-limit'
import { askForLink } from '@/server/accounts/request-reset'
import { clock } from '@/server/platform/clock'
import { refuse } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

export const POST = postRoute({
  isOpen: true,
  async run({ actor, data, lang, request }) {
    if (!mayAskForLink(request.headers.get('x-forwarded-for') ?? '', clock.now())) return refuse('try_later')
    return askForLink(actor, { login: data.login, lang })
  },
  next: (_outcome, { lang }) => `/${lang}/activate?state=sent`,
  form: ({ lang }) => `/${lang}/activate`,
})
