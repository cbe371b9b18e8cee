import { expect, test } from 'vitest'
import { ImportKind } from './import-kind'

test('a school hands over three lists: students, staff, classes', () => {
  expect(ImportKind.options).toEqual(['students', 'staff', 'classes'])
})
