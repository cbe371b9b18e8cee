import type { Lang } from '@/domain/lang/lang'

type Sent = { lang: Lang; data: Record<string, unknown> }
type PathOf = (lang: Lang, course: { id: string }) => string

/** The page of a course that a form came from, with what it must be told of a refusal. */
export const pageOfCourse =
  (pathOf: PathOf) =>
  ({ lang, data }: Sent, reason?: string): string =>
    `${pathOf(lang, { id: encodeURIComponent(String(data.course)) })}${reason ? `?reason=${reason}` : ''}`
