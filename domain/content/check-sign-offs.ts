import type { Day } from '../time/calendar'
import type { Fault } from './fault'
import { type Content, lineOf } from './source'

/** Nobody signs tomorrow. A version that no text has any more is fine: it was an earlier one. */
export const checkSignOffs = ({ courses }: Content, latest: Day): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ signOffs }) =>
      signOffs
        .filter(({ value }) => value.date > latest)
        .map((entry) => ({
          file: entry.file,
          line: lineOf(entry, 'date'),
          code: 'future-date',
          message: `${entry.value.name} signs on ${entry.value.date}, a day that has not come`,
          mend: 'Write the day on which the decision was made.',
        })),
    ),
  )
