import { readLang } from '@/domain/lang/lang'
import { activateAccount } from '@/server/accounts/activate-account'
import { execute, refuse } from '@/server/platform/command'
import { isSameOrigin, readBody, respond, seeOther } from '@/server/web/http'
import { currentActor, setSessionCookie } from '@/server/web/session'

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond(refuse('cross_origin'))
  const body = await readBody(request)
  if (!body) return respond(refuse('invalid_input'))
  const { lang: wanted, token, password } = body.data
  const lang = readLang(wanted)
  const outcome = await execute(activateAccount, await currentActor(), { token, password })
  if (outcome.ok) {
    await setSessionCookie(outcome.value.session)
    return body.isForm ? seeOther(`/${lang}/home`) : respond({ ok: true, value: {} })
  }
  if (!body.isForm) return respond(outcome)
  const place = typeof token === 'string' && /^[\w-]{1,100}$/.test(token) ? token : 'unknown'
  return seeOther(`/${lang}/activate/${place}?fault=${outcome.reason}`)
}
