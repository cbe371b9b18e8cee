import { expect, test } from 'vitest'
import { Day } from './day'

test.each(['2026-11-28', '2028-02-29', '0001-01-01'])('%s is a day', (day) => {
  expect(Day.parse(day)).toBe(day)
})
test.each(['2026-02-29', '2026-13-01', '28/11/2026', '2026-11-28T00:00:00Z', '2026-1-2', '', null, 20261128])(
  '%j is no day, and a form is told so by one code',
  (sent) => {
    expect(Day.safeParse(sent).error?.issues.map(({ message }) => message)).toEqual(['bad_day'])
  },
)
