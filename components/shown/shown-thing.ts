import type { Shown } from '@/domain/content/shown'
import type { InLang } from '@/domain/lang/in-lang'

/** What a situation shows, in the reader's language. */
export type ShownThing = InLang<Shown>
export type ShownOf<Kind extends ShownThing['kind']> = Extract<ShownThing, { kind: Kind }>
