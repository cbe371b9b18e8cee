import type { Lang } from '@/domain/lang/lang'

/** Where it stands whom an invitation of a unit would reach, before it is sent. */
export const inviteAddress = (lang: Lang, { unit, back }: { unit: string; back: string }): string =>
  `/${lang}/manage/people/invite?${new URLSearchParams({ unit, back })}`

/**
 * The person's page with the role form as it was filled in; it holds two choices and no text, so its address
 * may say them.
 */
export const grantRefused = (back: string, said: { role: unknown; unit: unknown; failed?: string }): string =>
  `${back}?${new URLSearchParams([
    ['form', 'grant'],
    ...Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ])}`

/**
 * The name of a decision among the forms of a person's page: what is done, and about which pass or
 * certificate.
 */
export const decisionName = (action: string, about: string): string => `${action}-${about}`

/** The letters that have not been sent: of everybody, or of one person. */
export function outboxAddress(lang: Lang, asked: { person?: string; before?: string }): string {
  const said = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/${lang}/manage/outbox${said.length > 0 ? `?${new URLSearchParams(said)}` : ''}`
}
