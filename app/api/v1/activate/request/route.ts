import { linkPath } from '@/domain/web/sign-in-path'
import { mayAskForLink } from '@/server/accounts/link-limit'
import { askForLink } from '@/server/accounts/request-reset'
import { clock } from '@/server/platform/clock'
import { refuse } from '@/server/platform/command'
import { localPath } from '@/server/web/http'
import { postRoute } from '@/server/web/route'

export const POST = postRoute({
  isOpen: true,
  async run({ actor, data, lang, request }) {
    if (!mayAskForLink(request.headers.get('x-forwarded-for') ?? '', clock.now())) return refuse('try_later')
    return askForLink(actor, { login: data.login, lang })
  },
  next: (_outcome, { lang, data }) => linkPath(lang, { ...asking(data), isSent: true }),
  form: ({ lang, data }) => linkPath(lang, asking(data)),
})

const asking = ({ forgot, next }: Record<string, unknown>) => ({
  isForgotten: forgot === '1',
  next: localPath(next, ''),
})
