import type { Lang } from '../lang/lang'

/** The sign-in that leads back to a page of this site, if one is named. */
export const signInPath = (lang: Lang, next = ''): string =>
  `/${lang}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`

/** The sign-in on a lesson: whoever comes back has the answers that were given before it recorded. */
export const signInAtLesson = (lang: Lang, lesson: string): string =>
  signInPath(lang, `${lesson}?from=sign-in`)

type Asking = { isForgotten?: boolean; isSent?: boolean; next?: string }

/** Where a link to set a password is asked for; it does not forget where one was going. */
export function linkPath(
  lang: Lang,
  { isForgotten = false, isSent = false, next = '' }: Asking = {},
): string {
  const asked = new URLSearchParams()
  if (isSent) asked.set('state', 'sent')
  if (isForgotten) asked.set('forgot', '1')
  if (next) asked.set('next', next)
  const query = asked.toString()
  return `/${lang}/activate${query ? `?${query}` : ''}`
}
