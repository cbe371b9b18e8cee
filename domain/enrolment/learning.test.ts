import { describe, expect, test } from 'vitest'
import { type DatedRun, learningOf } from './learning'

const on = (day: number): Date => new Date(Date.UTC(2026, 8, day))
const run = (courseId: string, reached: Partial<DatedRun> = {}): DatedRun => ({
  courseId,
  tookPartAt: null,
  completedAt: null,
  passedAt: null,
  isAnnulled: false,
  lessonsAt: [],
  ...reached,
})
/** A run that took part, completed and passed on these days of September. */
const through = (courseId: string, tookPart: number, completed?: number, passed?: number): DatedRun =>
  run(courseId, {
    tookPartAt: on(tookPart),
    completedAt: completed ? on(completed) : null,
    passedAt: passed ? on(passed) : null,
    lessonsAt: [on(tookPart)],
  })
/** The evidence, and the days on which someone took part, completed and passed. */
const learned = (courseIds: string[], runs: DatedRun[], from: Date | null = null): string => {
  const { evidence, tookPartAt, completedAt, passedAt } = learningOf(courseIds, runs, from)
  const days = [tookPartAt, completedAt, passedAt].map((time) => time?.getUTCDate() ?? '-')
  return [evidence, ...days].join(' ')
}

describe('a target that is always open', () => {
  test.each<[string, string[], DatedRun[], string]>([
    ['nothing was opened', ['a'], [], 'not_started - - -'],
    ['opening alone reaches nothing', ['a'], [run('a')], 'not_started - - -'],
    ['each level is reached on its day', ['a'], [through('a', 1, 2, 3)], 'passed 1 2 3'],
    ['a course outside the target counts nowhere', ['a'], [through('z', 1, 2, 3)], 'not_started - - -'],
    [
      'took part in any course, on the first day of them',
      ['a', 'b'],
      [through('b', 4), through('a', 2)],
      'took_part 2 - -',
    ],
    [
      'completed when the last course was',
      ['a', 'b'],
      [through('a', 1, 7), through('b', 2, 5)],
      'completed 1 7 -',
    ],
    [
      'passed when the last course was',
      ['a', 'b'],
      [through('a', 1, 3, 4), through('b', 2, 5, 9)],
      'passed 1 5 9',
    ],
    [
      'one course that is missing leaves all of them missing',
      ['a', 'b'],
      [through('a', 1, 3, 4), through('b', 2, 5)],
      'completed 1 5 -',
    ],
    [
      'of two runs the earlier one counts',
      ['a'],
      [through('a', 6, 7, 8), through('a', 1, 2, 3)],
      'passed 1 2 3',
    ],
    [
      'whoever passed completed and took part by then',
      ['a'],
      [run('a', { passedAt: on(3) })],
      'passed 3 3 3',
    ],
    ['whoever completed took part by then', ['a'], [run('a', { completedAt: on(3) })], 'completed 3 3 -'],
    [
      'completing after passing moves nothing back',
      ['a'],
      [run('a', { completedAt: on(5), passedAt: on(3) })],
      'passed 3 3 3',
    ],
    [
      'lessons alone are told by the run, not counted again',
      ['a'],
      [run('a', { lessonsAt: [on(2)] })],
      'not_started - - -',
    ],
  ])('%s', (_rule, courseIds, runs, expected) => {
    expect(learned(courseIds, runs)).toBe(expected)
  })
  test('an annulled pass is no pass; what was completed stays', () => {
    expect(learned(['a'], [{ ...through('a', 1, 2, 3), isAnnulled: true }])).toBe('completed 1 2 -')
    expect(learned(['a'], [run('a', { passedAt: on(3), isAnnulled: true })])).toBe('not_started - - -')
  })
})

describe('a target with a window', () => {
  const window = on(10)
  test.each<[string, DatedRun[], string]>([
    ['what was reached at its first instant lies in it', [through('a', 10, 10, 10)], 'passed 10 10 10'],
    ['what was reached before it does not count', [through('a', 1, 2, 3)], 'not_started - - -'],
    ['passing in it is completing and taking part in it', [through('a', 1, 2, 12)], 'passed 12 12 12'],
    ['completing in it is taking part in it', [through('a', 1, 12)], 'completed 12 12 -'],
    [
      'a run begun before goes on: a lesson done in it is taking part',
      [{ ...through('a', 1), lessonsAt: [on(1), on(14), on(12)] }],
      'took_part 12 - -',
    ],
    [
      'a run begun before and not touched in it reaches nothing',
      [{ ...through('a', 1), lessonsAt: [on(1), on(9)] }],
      'not_started - - -',
    ],
    [
      'lessons read again after completing before it are no new learning',
      [{ ...through('a', 1, 2), lessonsAt: [on(12)] }],
      'not_started - - -',
    ],
    [
      'a lesson before completing in it is when it began',
      [{ ...through('a', 1, 15), lessonsAt: [on(12)] }],
      'completed 12 15 -',
    ],
    [
      'taking part in it counts from then, not from a lesson before',
      [{ ...through('a', 13), lessonsAt: [on(11)] }],
      'took_part 13 - -',
    ],
    [
      'a later run in it counts for itself',
      [through('a', 1, 2, 3), through('a', 11, 12, 13)],
      'passed 11 12 13',
    ],
  ])('%s', (_rule, runs, expected) => {
    expect(learned(['a'], runs, window)).toBe(expected)
  })
})
