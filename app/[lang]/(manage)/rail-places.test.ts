import { expect, test } from 'vitest'
import type { Role } from '@/domain/access/roles'
import { railPlaces } from './rail-places'

const pages = (role: Role, unitPath: string): string[] =>
  railPlaces(
    {
      kind: 'person',
      personId: 'p',
      sessionHash: 's',
      name: 'An',
      grants: [{ role, unitId: 'u', unitPath }],
    },
    '/school/',
  ).map(({ path }) => path.replace('/manage/', ''))

test('the rail leads to what a role opens over the whole school', () => {
  expect(pages('student_affairs', '/school/')).toEqual(['boards', 'targets', 'people', 'import'])
  expect(pages('administrator', '/school/')).toEqual([
    'boards',
    'targets',
    'people',
    'import',
    'outbox',
    'setup',
  ])
})
test('over a part of the school it leads to no page that is closed there', () => {
  expect(pages('student_affairs', '/school/faculty/')).toEqual(['boards', 'targets', 'people'])
  expect(pages('administrator', '/school/faculty/')).toEqual(['boards', 'targets', 'people'])
  expect(pages('auditor', '/school/faculty/')).toEqual(['boards'])
})
