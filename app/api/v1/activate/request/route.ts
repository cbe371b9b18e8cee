import { readLang } from '@/domain/lang/lang'
import { mayAskForLink } from '@/server/accounts/link-limit'
import { requestReset } from '@/server/accounts/request-reset'
import { currentActor } from '@/server/web/session'
import { clock } from '@/server/platform/clock'
import { execute, refuse } from '@/server/platform/command'
import { isSameOrigin, readBody, respond, seeOther } from '@/server/web/http'

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond(refuse('cross_origin'))
  const body = await readBody(request)
  if (!body) return respond(refuse('invalid_input'))
  const lang = readLang(body.data.lang)
  const isAllowed = mayAskForLink(request.headers.get('x-forwarded-for') ?? '', clock.now())
  const outcome = isAllowed
    ? await execute(requestReset, await currentActor(), { login: body.data.login })
    : refuse('try_later')
  if (!body.isForm) return respond(outcome)
  return seeOther(`/${lang}/activate?state=${outcome.ok ? 'sent' : outcome.reason}`)
}
