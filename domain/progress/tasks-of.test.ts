import { expect, test } from 'vitest'
import { buildLesson } from '@/test/build-course'
import { taskKey, tasksOf } from './tasks-of'

const lesson = (id: string, tasks: string[]) => ({ ...buildLesson(id), tasks })

test('a course without tasks has none', () => {
  expect(tasksOf({ lessons: [lesson('01-one', []), lesson('02-two', [])] })).toEqual([])
})
test('tasks of the same name in two lessons are two', () => {
  const lessons = [lesson('02-two', ['find', 'compare']), lesson('01-one', ['find'])]
  expect(tasksOf({ lessons })).toEqual(['02-two/find', '02-two/compare', '01-one/find'])
  expect(taskKey('01-one', 'find')).toBe('01-one/find')
})
