import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Role } from '@/domain/access/roles'
import { translator } from '@/messages/translate'
import { RoleReach } from './role-reach'

const t = translator('vi')
const lines = (role: Role, isWholeSchool: boolean): string[] => {
  const over = { people: 41, isWholeSchool }
  const html = renderToStaticMarkup(<RoleReach t={t} role={role} over={over} lead="people.reach.lead" />)
  return [...html.matchAll(/<li>([^<]*)<\/li>/g)].map(([, line]) => line ?? '')
}
const school = [t('people.reach.people_import'), t('people.reach.certificate_revoke')]

test('over the whole school a role is told with what only the school has', () => {
  for (const role of ['student_affairs', 'administrator'] as const)
    expect(lines(role, true)).toEqual(expect.arrayContaining(school))
  expect(lines('administrator', true)).toContain(t('people.reach.role_grant'))
})
test('over a part of the school it is told without lists, certificates, accounts and letters', () => {
  for (const role of ['student_affairs', 'administrator'] as const)
    expect(lines(role, false).filter((line) => school.includes(line))).toEqual([])
  expect(lines('administrator', false)).toContain(t('people.reach.role_grant_part'))
  expect(lines('administrator', false)).not.toContain(t('people.reach.role_grant'))
})
test('an auditor is told of figures, and of no page that there is not', () => {
  expect(lines('auditor', true)).toEqual([t('people.reach.board_view')])
})
test('whoever may annul a pass and write the words on certificates is told so before they may', () => {
  expect(t('people.reach.certificate_revoke')).toMatch(/thay.*cấp.*hủy.*rút lại.*lời/)
})
