import { isLang } from '@/domain/lang/lang'
import { signIn } from '@/server/accounts/sign-in'
import { ok } from '@/server/platform/command'
import { localPath } from '@/server/web/http'
import { postRoute } from '@/server/web/route'
import { setSessionCookie } from '@/server/web/session'

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '')

export const POST = postRoute({
  isOpen: true,
  async run({ lang, data }) {
    const result = await signIn(
      text(data.login),
      text(data.password),
      isLang(data.lang) ? data.lang : undefined,
    )
    if (!result.ok) return result
    return ok({ start: await setSessionCookie(result.secret, lang) })
  },
  next: (outcome, { data }) => localPath(data.next, outcome.ok ? outcome.value.start : '/'),
  form({ lang, data }, refusal) {
    const asked = new URLSearchParams({ reason: refusal.reason })
    if ('retryAt' in refusal && refusal.retryAt instanceof Date)
      asked.set('until', refusal.retryAt.toISOString())
    const next = localPath(data.next, '')
    if (next) asked.set('next', next)
    return `/${lang}/sign-in?${asked}`
  },
})
