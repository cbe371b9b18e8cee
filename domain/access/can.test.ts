import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anonymous, type Grant, type PersonActor, systemActor } from './actor'
import { can, canAnywhere, scopesFor } from './can'
import { type Permission, permissionsOf, Role } from './roles'

const grant = (role: Role, unitPath: string): Grant => ({ role, unitId: unitPath, unitPath })
const person = (...grants: Grant[]): PersonActor => ({
  kind: 'person',
  personId: 'p',
  sessionHash: 's',
  name: 'N',
  grants,
})

test('a role holds over its unit and everything below it, and nowhere else', () => {
  const manager = person(grant('faculty_manager', '/school/it/'))
  expect(can(manager, 'board.view', '/school/it/')).toBe(true)
  expect(can(manager, 'board.view', '/school/it/k19a/')).toBe(true)
  expect(can(manager, 'board.view', '/school/')).toBe(false)
  expect(can(manager, 'board.view', '/school/economics/')).toBe(false)
})
test('a unit whose path merely begins alike is another unit', () => {
  expect(can(person(grant('adviser', '/school/it/')), 'board.view', '/school/it-school/')).toBe(false)
})
test('learning gives no permission over others, nor does being unknown', () => {
  expect(canAnywhere(person(), 'board.view')).toBe(false)
  expect(can(anonymous, 'board.view', '/school/')).toBe(false)
  expect(scopesFor(anonymous, 'board.view')).toEqual([])
})
test('only administrators give roles; only they and auditors look into the system', () => {
  expect(Role.options.filter((role) => permissionsOf[role].includes('role.grant'))).toEqual(['administrator'])
  expect(Role.options.filter((role) => permissionsOf[role].includes('system.view'))).toEqual([
    'administrator',
    'auditor',
  ])
})
test('an auditor sees figures and no names', () => {
  expect(permissionsOf.auditor).not.toContain('people.view')
})
test('the system may do all', () => {
  expect(can(systemActor('worker'), 'people.import', '/anything/')).toBe(true)
  expect(scopesFor(systemActor('worker'), 'people.import')).toEqual(['/'])
})
test('the scopes are the outermost units: what is allowed in a scope is exactly what can() allows', () => {
  const path = fc.constantFrom('/r/', '/r/a/', '/r/a/1/', '/r/b/', '/r/b/2/')
  const permission = fc.constantFrom<Permission>('board.view', 'people.view', 'export', 'people.import')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Role.options), path)),
      permission,
      path,
      (grants, asked, unit) => {
        const actor = person(...grants.map(([role, at]) => grant(role, at)))
        const scopes = scopesFor(actor, asked)
        expect(can(actor, asked, unit)).toBe(scopes.some((scope) => unit.startsWith(scope)))
        expect(new Set(scopes).size).toBe(scopes.length)
        for (const scope of scopes)
          expect(scopes.some((other) => other !== scope && scope.startsWith(other))).toBe(false)
      },
    ),
  )
})
