import { readLang } from '@/domain/lang/lang'
import { setUpInstitution } from '@/server/accounts/set-up-institution'
import { dropSetupToken } from '@/server/accounts/setup-token'
import { execute, refuse } from '@/server/platform/command'
import { isSameOrigin, readBody, respond, seeOther } from '@/server/web/http'
import { forgetInstitution } from '@/server/platform/institution'
import { currentActor, setSessionCookie } from '@/server/web/session'

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond(refuse('cross_origin'))
  const body = await readBody(request)
  if (!body) return respond(refuse('invalid_input'))
  const { lang: wanted, ...input } = body.data
  const lang = readLang(wanted)
  const outcome = await execute(setUpInstitution, await currentActor(), input)
  if (!outcome.ok)
    return body.isForm ? seeOther(`/${lang}/setup?${again(input, outcome.reason)}`) : respond(outcome)
  dropSetupToken()
  forgetInstitution()
  await setSessionCookie(outcome.value.session)
  return body.isForm ? seeOther(`/${lang}/manage/import`) : respond({ ok: true, value: {} })
}

/** What was typed comes back with the form, except the password. */
function again({ password: _password, ...typed }: Record<string, unknown>, fault: string): URLSearchParams {
  const texts = Object.entries(typed).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.slice(0, 254)]] : [],
  )
  return new URLSearchParams([...texts, ['fault', fault]])
}
