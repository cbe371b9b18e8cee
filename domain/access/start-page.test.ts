import { expect, test } from 'vitest'
import { type Actor, anonymous, systemActor } from './actor'
import { Role } from './roles'
import { isManager, startPage } from './start-page'

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
test('only a person has a desk', () => {
  expect([startPage(anonymous), startPage(systemActor('worker'))]).toEqual(['/home', '/home'])
})
test('whoever sees figures or looks into the system finds something under Manage, monitors too', () => {
  const managers = Role.options.filter((role) => isManager(withRoles(role)))
  expect(managers).toEqual(Role.options.filter((role) => role !== 'communications'))
  expect([isManager(withRoles()), isManager(anonymous)]).toEqual([false, false])
})
