import { expect, test } from 'vitest'
import type { Actor } from './actor'
import { Role } from './roles'
import { startPage } from './start-page'

const withRoles = (...roles: Role[]): Actor => ({
  kind: 'person',
  personId: 'p',
  sessionHash: 's',
  name: 'Lê An',
  grants: roles.map((role) => ({ role, unitId: 'u', unitPath: '/u/' })),
})

test('each role starts where its work is, learners and class monitors at home', () => {
  const pages = Object.fromEntries(Role.options.map((role) => [role, startPage(withRoles(role))]))
  expect(pages).toEqual({
    class_monitor: '/home',
    adviser: '/manage/boards',
    faculty_manager: '/manage/boards',
    unit_manager: '/manage/boards',
    student_affairs: '/manage/boards',
    communications: '/home',
    administrator: '/manage/boards',
    auditor: '/manage/boards',
  })
  expect(startPage(withRoles())).toBe('/home')
  expect(startPage(withRoles('class_monitor', 'adviser'))).toBe('/manage/boards')
})
test('a monitor who also does communications still starts at home', () => {
  expect(startPage(withRoles('communications'))).toBe('/home')
})
