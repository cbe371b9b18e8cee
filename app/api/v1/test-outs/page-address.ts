import type { Lang } from '@/domain/lang/lang'

type Sent = { lang: Lang; data: Record<string, unknown> }

/** The page of the six questions that a form came from, with what it must be told. */
export const testOutPage = ({ lang, data }: Sent, reason?: string): string =>
  `/${lang}/test-out/${encodeURIComponent(String(data.course))}${reason ? `?reason=${reason}` : ''}`
