import { expect, test } from 'vitest'
import { addDays } from '../time/calendar'
import type { Content } from './source'
import { CHECK_EVERY_DAYS, staleLaws } from './watch-laws'

const law = (id: string, lastChecked: string) => ({
  file: `content/laws/${id}.yaml`,
  lines: {},
  value: { id, lastChecked, searched: id === '4/2026' ? undefined : { vi: 'số', en: 'its number' } },
})
const content = {
  laws: [law('1/2026', '2026-01-01'), law('2/2026', '2025-12-01'), law('3/2026', '2026-03-01')],
  courses: [
    {
      id: 'course',
      lessons: [
        {
          id: '01-one',
          texts: { vi: { outline: { placed: [{ name: 'Law', attributes: { id: '1/2026' } }] } } },
        },
        { id: '02-two', texts: { vi: { outline: { placed: [] } } } },
      ],
      questions: [{ value: { id: 'q', law: [{ id: '1/2026', art: '2' }] } }],
    },
  ],
} as unknown as Content

test('a document is due when its last check lies over ninety days back, not on the ninetieth', () => {
  const due = (days: number) => staleLaws(content, addDays('2026-01-01', days)).map(({ id }) => id)
  expect(CHECK_EVERY_DAYS).toBe(90)
  expect(due(90)).toEqual(['2/2026'])
  expect(due(91)).toEqual(['2/2026', '1/2026'])
  expect(staleLaws(content, '2025-12-15')).toEqual([])
})

test('it is told which lessons and questions rest on it', () => {
  const [, found] = staleLaws(content, '2026-04-15')
  expect(found).toMatchObject({ id: '1/2026', age: 104, lessons: ['course/01-one'], questions: ['course/q'] })
})

test('a document of which nobody searched a replacement is due at once', () => {
  const never = { ...content, laws: [law('4/2026', '2026-03-01')] } as unknown as Content
  expect(staleLaws(never, '2026-03-02')).toMatchObject([{ id: '4/2026', age: 1, isSearched: false }])
})
