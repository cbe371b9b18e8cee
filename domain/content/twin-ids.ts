import type { Fault } from './fault'
import { lineOf, type Located } from './source'

/** What bears an id that an earlier one of its kind bears already. */
export const twinIds = (entries: readonly Located<{ id: string }>[], what: string, of = 'lesson'): Fault[] =>
  entries
    .filter(({ value }, i) => entries.findIndex((other) => other.value.id === value.id) !== i)
    .map((entry) => ({
      file: entry.file,
      line: lineOf(entry, 'id'),
      code: 'twin-id',
      message: `a second ${what} has the id "${entry.value.id}"`,
      mend: `Give each ${what} of a ${of} its own id.`,
    }))
