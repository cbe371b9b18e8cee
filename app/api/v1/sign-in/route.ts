import { readLang } from '@/domain/lang/lang'
import { signIn } from '@/server/accounts/sign-in'
import { refuse } from '@/server/platform/command'
import { isSameOrigin, localPath, readBody, respond, seeOther } from '@/server/web/http'
import { setSessionCookie } from '@/server/web/session'

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '')

export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond(refuse('cross_origin'))
  const body = await readBody(request)
  if (!body) return respond(refuse('invalid_input'))
  const { lang, login, password, next } = body.data
  const language = readLang(lang)
  const target = localPath(next, `/${language}/home`)
  const result = await signIn(text(login), text(password))
  if (!result.ok) {
    const wait = result.retryAt ? `&until=${encodeURIComponent(result.retryAt.toISOString())}` : ''
    return seeOther(`/${language}/sign-in?reason=${result.reason}${wait}&next=${encodeURIComponent(target)}`)
  }
  await setSessionCookie(result.secret)
  return seeOther(target)
}
