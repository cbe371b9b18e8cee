import type { Lang } from '@/domain/lang/lang'

/** Where it stands whom an invitation of a unit would reach, before it is sent. */
export const inviteAddress = (lang: Lang, { unit, back }: { unit: string; back: string }): string =>
  `/${lang}/manage/people/invite?${new URLSearchParams({ unit, back })}`
