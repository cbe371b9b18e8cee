import { expect, test } from 'vitest'
import { evidenceOf, reaches } from './evidence'

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
test('who passed also completed and took part; who is exempt reaches nothing', () => {
  expect([
    reaches('passed', 'took_part'),
    reaches('completed', 'passed'),
    reaches('exempt', 'took_part'),
  ]).toEqual([true, false, false])
})
