import type { Fault } from './fault'
import { lineOf, type Located } from './source'

/** Those that bear a name which an earlier one bears already. */
export const laterTwins = <Entry extends { value: unknown }>(
  entries: readonly Entry[],
  nameOf: (value: Entry['value']) => string | number,
): Entry[] =>
  entries.filter(({ value }, i) => entries.findIndex((other) => nameOf(other.value) === nameOf(value)) !== i)

/** What bears an id that an earlier one of its kind bears already. */
export const twinIds = (entries: readonly Located<{ id: string }>[], what: string, of = 'lesson'): Fault[] =>
  laterTwins(entries, ({ id }) => id).map((entry) => ({
    file: entry.file,
    line: lineOf(entry, 'id'),
    code: 'twin-id',
    message: `a second ${what} has the id "${entry.value.id}"`,
    mend: `Give each ${what} of a ${of} its own id.`,
  }))
