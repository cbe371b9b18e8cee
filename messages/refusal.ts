import type { MessageKey, Translate } from './translate'
import vi from './vi.json' with { type: 'json' }

/**
 * Every reason for which a command or a route may refuse: it has words here, or no page and no route can show
 * it.
 */
export type Reason = keyof typeof vi.refusal

/** Other words for some reasons, where a page knows better what is meant or what to do. */
export type WordsHere = Partial<Record<Reason, MessageKey>>

/**
 * The reason that an address carries (`?failed=`, `?reason=`, `?why=`, `?fault=`); null for none and for an
 * invented one.
 */
export const readReason = (value: unknown): Reason | null =>
  typeof value === 'string' && isReason(value) ? value : null

const isReason = (value: string): value is Reason => Object.hasOwn(vi.refusal, value)

type Values = Parameters<Translate>[1]

/** What is said of a refusal: why, and what to do next. */
export const sayReason = (t: Translate, reason: Reason, here: WordsHere = {}, values?: Values): string =>
  t(here[reason] ?? `refusal.${reason}`, values)
