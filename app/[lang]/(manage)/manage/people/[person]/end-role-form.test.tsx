import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { HeldRole } from '@/server/people/find-person'
import { EndRoleForm } from './end-role-form'

const t = translator('vi')
const held: HeldRole = {
  id: 'g1',
  role: 'adviser',
  unit: 'CNTT K24A',
  reason: 'given',
  since: '2026-09-05',
  over: null,
}
const over = { people: 41, isWholeSchool: false }

test('a role is ended only below what its holder loses, and the button says which role', () => {
  const html = renderToStaticMarkup(<EndRoleForm t={t} held={held} over={over} sent={{ personId: 'p1' }} />)
  expect(html).toMatch(/^<details><summary/)
  const button = html.indexOf('<button')
  for (const lost of ['board_view', 'people_view', 'account_invite'] as const) {
    const at = html.indexOf(t(`people.reach.${lost}`, { n: 41 }))
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(button)
  }
  expect(html).not.toContain(t('people.reach.role_grant'))
  const role = t('people.role.adviser')
  const name = t('people.end_role_of', { role, unit: 'CNTT K24A' })
  expect(html.slice(button)).toContain(`aria-label="${name}"`)
  expect(html).toMatch(/name="personId" value="p1".*name="grantId" value="g1"/)
})

test('a number of people is written as its language writes it', () => {
  const show = (lang: Lang) =>
    renderToStaticMarkup(
      <EndRoleForm t={translator(lang)} held={held} over={{ ...over, people: 3131 }} sent={{}} />,
    )
  expect(show('vi')).toContain('3.131 người')
  expect(show('en')).toContain('3,131 people')
})
