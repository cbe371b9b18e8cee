import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { annulPass } from '@/server/attempts/annul-pass'
import { withdrawAnnulment } from '@/server/attempts/withdraw-annulment'
import { replaceCertificate } from '@/server/certificates/replace-certificate'
import { revokeCertificate } from '@/server/certificates/revoke-certificate'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { type BuiltPerson, buildInstitution, buildPerson } from '@/test/build'
import { type BuiltPass, buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import VerifyPage from './page'

useDatabase()
const serial = 'HD-7K2M-9QRS-T4VW'
const name = 'Nguyễn Thị Thanh Phượng'
let holder: BuiltPerson
let office: PersonActor
let pass: BuiltPass

beforeEach(async () => {
  forgetInstitution()
  const root = await buildInstitution()
  holder = await buildPerson()
  office = (await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })).actor
  pass = await buildPass(holder.id, { serial })
})

const show = async (typed = serial): Promise<string> =>
  renderToStaticMarkup(await VerifyPage({ params: Promise.resolve({ serial: encodeURIComponent(typed) }) }))
/** The answer as it stands in the heading: Vietnamese, then English. */
async function answer(typed?: string): Promise<string[]> {
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/.exec(await show(typed)) ?? []
  expect(heading).toContain('<span lang="en"')
  return heading.split(/<[^>]*>/).filter(Boolean)
}
const decision = () => ({
  personId: holder.id,
  runId: pass.runId,
  reason: 'Thi hộ, xem biên bản',
  document: 'QĐ 12/2026',
})
const annul = () => execute(annulPass, office, decision())
const valid = ['Chứng nhận còn hiệu lực', 'This certificate is valid']
const revoked = ['Chứng nhận đã bị thu hồi', 'This certificate was revoked']

test('a valid certificate is said to be so in both languages, however its code is typed, with whose and what it is', async () => {
  expect(await answer()).toEqual(valid)
  expect(await answer(' hd7k2m9qrst4vw ')).toEqual(valid)
  const page = await show()
  for (const text of [name, 'Khóa', 'Course', 'Trường', 'School', serial]) expect(page).toContain(text)
  expect(page).not.toContain('Ngày thu hồi')
})
test('a revoked one says so with the day, and nobody reads why', async () => {
  const reason = 'Cấp nhầm người học'
  expect(await execute(revokeCertificate, office, { serial, reason })).toMatchObject({ ok: true })
  expect(await answer()).toEqual(revoked)
  const page = await show()
  expect(page).toContain('Ngày thu hồi · <span lang="en">Revoked on</span>')
  expect(page).not.toContain(reason)
})
test('one whose pass was annulled does not count, tells no reason or decision, and counts again once that is withdrawn', async () => {
  expect(await annul()).toMatchObject({ ok: true })
  expect(await answer()).toEqual(revoked)
  const page = await show()
  for (const inner of ['Thi hộ', 'QĐ 12/2026']) expect(page).not.toContain(inner)
  expect(await execute(withdrawAnnulment, office, decision())).toMatchObject({ ok: true })
  expect(await answer()).toEqual(valid)
  expect(await show()).not.toContain('Ngày thu hồi')
})
test('a replaced one leads to the one in force and shows no name, also when that one no longer counts', async () => {
  await prisma().person.update({ where: { id: holder.id }, data: { givenName: 'Phụng' } })
  const outcome = await execute(replaceCertificate, office, { serial, reason: 'Tên sai trong danh sách' })
  const next = outcome.ok ? outcome.value.serial : ''
  const replaced = [
    'Chứng nhận này đã được thay bằng chứng nhận khác',
    'This certificate was replaced by another one',
  ]
  expect(await answer()).toEqual(replaced)
  const page = await show()
  expect(page).toContain(`href="/verify/${next}"`)
  expect(page).not.toContain('Nguyễn')
  expect(await answer(next)).toEqual(valid)
  expect(await annul()).toMatchObject({ ok: true })
  expect([await answer(), await answer(next)]).toEqual([replaced, revoked])
})
test('what is not known and what is no code are told apart, and give nobody away', async () => {
  const unknown = ['Không tìm thấy chứng nhận này', 'No such certificate']
  for (const [typed, why, whyEn] of [
    ['HD-2222-2222-2222', 'Hãy so lại từng chữ', 'Compare it letter by letter'],
    ['xyz', 'Mã này không đúng dạng', 'This is not a code'],
  ] as const) {
    expect(await answer(typed)).toEqual(unknown)
    const page = await show(typed)
    for (const text of [why, whyEn, `value="${typed}"`]) expect(page).toContain(text)
    expect(page).not.toContain('Nguyễn')
  }
})
