import { expect, test } from 'vitest'
import { asideStates, EnrolmentState, evidenceOf, isWaitedFor, levelsReaching, reaches } from './evidence'

const run = (courseId: string, reached: 'none' | 'tookPart' | 'completed' | 'passed') => ({
  courseId,
  tookPart: reached !== 'none',
  completed: reached === 'completed' || reached === 'passed',
  passed: reached === 'passed',
})

test('opening a course is not taking part', () => {
  expect(evidenceOf(['a', 'b'], [run('a', 'none')])).toBe('not_started')
})
test('one lesson of one course is taking part', () => {
  expect(evidenceOf(['a', 'b'], [run('a', 'tookPart')])).toBe('took_part')
})
test('completed and passed need every course', () => {
  expect(evidenceOf(['a', 'b'], [run('a', 'passed'), run('b', 'tookPart')])).toBe('took_part')
  expect(evidenceOf(['a', 'b'], [run('a', 'passed'), run('b', 'completed')])).toBe('completed')
  expect(evidenceOf(['a', 'b'], [run('a', 'passed'), run('b', 'passed')])).toBe('passed')
})
test('a course outside the target counts nowhere', () => {
  expect(evidenceOf(['a'], [run('z', 'passed')])).toBe('not_started')
})
test('a later run does not take away what an earlier one reached', () => {
  expect(evidenceOf(['a'], [run('a', 'passed'), run('a', 'none')])).toBe('passed')
})
test('evidence of all courses outweighs how many runs it took', () => {
  expect(evidenceOf(['a', 'b'], [run('a', 'completed'), run('b', 'passed'), run('b', 'none')])).toBe(
    'completed',
  )
})

const levels = ['not_started', 'took_part', 'completed', 'passed', 'kept'] as const
const aside = ['paused', 'exempt', 'ended'] as const

test('an enrolment stands at a level of evidence or aside', () => {
  expect(EnrolmentState.options).toEqual([...levels, ...aside])
  expect(asideStates).toEqual(aside)
})
test.each(levels.map((state, at) => [state, at] as const))(
  'who stands at %s reaches it and all before it',
  (state, at) => {
    expect(levels.filter((asked) => reaches(state, asked))).toEqual(levels.slice(0, at + 1))
    expect(levelsReaching(state)).toEqual(levels.slice(at))
  },
)
test.each(levels.map((counted, at) => [counted, at] as const))(
  'a target that counts %s waits for those below it',
  (counted, at) => {
    expect(levels.filter((state) => isWaitedFor(state, counted))).toEqual(levels.slice(0, at))
  },
)
test.each(aside)('who is %s reaches nothing and is waited for by nothing', (state) => {
  expect(levels.filter((asked) => reaches(state, asked) || isWaitedFor(state, asked))).toEqual([])
})
