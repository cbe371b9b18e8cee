import fs from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { annulPass } from '@/server/attempts/annul-pass'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { env, forgetEnv } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { forgetInstitution } from '@/server/platform/institution'
import { type BuiltPerson, buildInstitution, buildPerson, personActor } from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { certificateFile, renderCertificate } from './certificate-file'
import { staleOrigins } from './stale-files'
import { certificatesOf, ownCertificate, ownCertificates, verifyCertificate } from './queries'
import { replaceCertificate } from './replace-certificate'
import { setCertificateWords } from './set-words'
import { revokeCertificate } from './revoke-certificate'

useDatabase()
const serial = 'HD-7K2M-9QRS-T4VW'
let holder: BuiltPerson
let office: BuiltPerson
let certificateId: string

beforeEach(async () => {
  forgetInstitution()
  const root = await buildInstitution()
  holder = await buildPerson()
  office = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  certificateId = (await buildPass(holder.id, { serial })).certificateId
})
afterAll(() => fs.rmSync(env().dataDir, { recursive: true, force: true }))

test('anyone with the serial sees whose it is and that it is valid', async () => {
  expect(await verifyCertificate(serial.toLowerCase())).toMatchObject({
    status: 'valid',
    holder: 'Nguyễn Thị Thanh Phượng',
  })
})
test('a serial that was never issued is unknown and says nothing else', async () => {
  expect(await verifyCertificate('HD-0000-0000-0000')).toEqual({ status: 'unknown' })
  expect(await verifyCertificate('<script>')).toEqual({ status: 'unknown' })
})
test('only the holder gets the certificate by the API', async () => {
  expect(await ownCertificates(holder.actor)).toHaveLength(1)
  expect(await ownCertificate(holder.actor, serial)).toMatchObject({ serial })
  expect(await ownCertificate(office.actor, serial)).toBeNull()
  expect(await ownCertificates({ kind: 'anonymous' })).toEqual([])
  expect(await certificatesOf(holder.actor, holder.id, '/')).toEqual([])
})
test('the job makes the file once; asked again it changes nothing, and the download is that file', async () => {
  await renderCertificate({ personId: holder.id, certificateId })
  const first = await prisma().certificate.findFirstOrThrow({ select: { fileHash: true } })
  await renderCertificate({ personId: holder.id, certificateId })
  const row = await ownCertificate(holder.actor, serial)
  expect(row?.fileHash).toBe(first.fileHash)
  expect(await prisma().file.count()).toBe(1)
  if (row)
    expect(
      Buffer.from(await certificateFile(row))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
})
test('a lost file is made again with the same bytes', async () => {
  await renderCertificate({ personId: holder.id, certificateId })
  const row = await ownCertificate(holder.actor, serial)
  fs.rmSync(`${env().dataDir}/files`, { recursive: true })
  if (row) expect((await certificateFile(row)).byteLength).toBeGreaterThan(10_000)
  expect((await ownCertificate(holder.actor, serial))?.fileHash).toBe(row?.fileHash)
})
test('revoking needs the permission and a reason, happens once and shows at once', async () => {
  const revoke = (actor: typeof office.actor, reason = 'Thi hộ, biên bản số 12') =>
    execute(revokeCertificate, actor, { serial, reason })
  expect(await revoke(holder.actor)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await revoke(personActor(newId()))).toEqual({ ok: false, reason: 'forbidden' })
  expect(await revoke(office.actor, '')).toMatchObject({ ok: false, reason: 'invalid_input' })
  expect((await revoke(office.actor)).ok).toBe(true)
  expect(await verifyCertificate(serial)).toMatchObject({ status: 'revoked' })
  expect(await revoke(office.actor)).toEqual({ ok: false, reason: 'already_revoked' })
})

describe('a certificate whose name was wrong', () => {
  const replace = (actor: typeof office.actor, which = serial) =>
    execute(replaceCertificate, actor, { serial: which, reason: 'Tên sai trong danh sách' })
  beforeEach(async () => {
    await prisma().person.update({ where: { id: holder.id }, data: { givenName: 'Phụng' } })
  })

  test('is replaced with the name of today and a serial of its own; the old address leads to the new one', async () => {
    const outcome = await replace(office.actor)
    if (!outcome.ok) throw new Error(outcome.reason)
    const { serial: next } = outcome.value
    expect(next).not.toBe(serial)
    expect(await verifyCertificate(next)).toMatchObject({
      status: 'valid',
      holder: 'Nguyễn Thị Thanh Phụng',
      code: holder.code,
    })
    const old = await verifyCertificate(serial)
    expect(old).toMatchObject({ status: 'replaced', successor: next, titleVi: 'Khóa' })
    expect(JSON.stringify(old)).not.toContain('Phượng')
    expect((await ownCertificates(holder.actor)).map(({ serial, successor }) => [serial, successor])).toEqual(
      [
        [next, null],
        [serial, next],
      ],
    )
    expect(await prisma().audit.findFirst({ where: { action: 'certificate.replace' } })).toMatchObject({
      actorId: office.id,
      subject: `certificate:${certificateId}`,
      detail: { serial: next },
    })
  })
  test('is replaced by the office alone, once, and not when nothing on it would change', async () => {
    expect(await replace(holder.actor)).toEqual({ ok: false, reason: 'forbidden' })
    const both = await Promise.all([replace(office.actor), replace(office.actor)])
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual([
      'already_replaced',
      'ok',
    ])
    const next = both.flatMap((outcome) => (outcome.ok ? [outcome.value.serial] : []))[0]
    expect(await replace(office.actor, next)).toEqual({ ok: false, reason: 'nothing_to_replace' })
  })
  test('is replaced also when it was revoked, while its pass counts; then none takes its place', async () => {
    await execute(revokeCertificate, office.actor, { serial, reason: 'Tên sai trong danh sách' })
    const outcome = await replace(office.actor)
    const next = outcome.ok ? outcome.value.serial : ''
    expect(await verifyCertificate(serial)).toMatchObject({ status: 'replaced', successor: next })
    expect(await verifyCertificate(next)).toMatchObject({ status: 'valid', holder: 'Nguyễn Thị Thanh Phụng' })
    await execute(revokeCertificate, office.actor, { serial: next, reason: 'Thu hồi nhầm người' })
    expect(await replace(office.actor, next), 'also with the same words').toMatchObject({ ok: true })
    const [newest] = await ownCertificates(holder.actor)
    expect(newest).toMatchObject({ holder: 'Nguyễn Thị Thanh Phụng', revokedAt: null, supersededAt: null })
    const { runId } = await prisma().completion.findFirstOrThrow({ select: { runId: true } })
    const decision = { personId: holder.id, runId, reason: 'Thi hộ', document: 'QĐ 12' }
    expect(await execute(annulPass, office.actor, decision)).toMatchObject({ ok: true })
    expect(await replace(office.actor, newest?.serial)).toEqual({ ok: false, reason: 'already_revoked' })
  })
  test('is replaced when only its signatory or place was wrong, and the new one prints the right ones', async () => {
    const first = await replace(office.actor)
    const words = { place: 'Quảng Ninh', signatoryTitle: 'Trưởng phòng', signatoryName: 'Trần Thị Mẫu' }
    await execute(setCertificateWords, office.actor, words)
    const second = await replace(office.actor, first.ok ? first.value.serial : '')
    expect(second).toMatchObject({ ok: true })
    const [newest] = await ownCertificates(holder.actor)
    expect(newest).toMatchObject({ serial: second.ok && second.value.serial, ...words })
    expect(await replace(office.actor, newest?.serial)).toMatchObject({ reason: 'nothing_to_replace' })
  })
  test('of a graduate keeps the class line, and is not replaced when only the class has ended', async () => {
    const unit = { unitKind: 'class', unitName: 'CNTT K15A' }
    await prisma().certificate.updateMany({ data: unit })
    const first = await replace(office.actor)
    expect((await ownCertificates(holder.actor))[0]).toMatchObject({
      holder: 'Nguyễn Thị Thanh Phụng',
      ...unit,
    })
    expect(await replace(office.actor, first.ok ? first.value.serial : '')).toEqual({
      ok: false,
      reason: 'nothing_to_replace',
    })
  })
  test('three times over still leads from the first to the last', async () => {
    const first = await replace(office.actor)
    await prisma().person.update({ where: { id: holder.id }, data: { givenName: 'Phương' } })
    const second = first.ok ? await replace(office.actor, first.value.serial) : first
    expect(await verifyCertificate(serial)).toMatchObject({
      status: 'replaced',
      successor: second.ok ? second.value.serial : '',
    })
  })
  test('is not replaced by one with letters that cannot be printed', async () => {
    await prisma().person.update({ where: { id: holder.id }, data: { familyName: '王', givenName: '小明' } })
    expect(await replace(office.actor)).toEqual({ ok: false, reason: 'not_printable' })
    expect(await verifyCertificate(serial)).toMatchObject({ status: 'valid' })
    expect(await prisma().certificate.count()).toBe(1)
  })
})

test('place and signatory are said by the office, printed from then on, and refused when they cannot be', async () => {
  const words = { place: ' Quảng Ninh ', signatoryTitle: 'Trưởng phòng', signatoryName: 'Trần Thị Mẫu' }
  expect(await execute(setCertificateWords, holder.actor, words)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await execute(setCertificateWords, office.actor, { ...words, place: '广宁' })).toMatchObject({
    ok: false,
    issues: [{ path: 'place', message: 'not_printable' }],
  })
  expect(await execute(setCertificateWords, office.actor, words)).toMatchObject({ ok: true })
  await prisma().person.update({ where: { id: holder.id }, data: { givenName: 'Phụng' } })
  await execute(replaceCertificate, office.actor, { serial, reason: 'Tên sai' })
  const [next, old] = await ownCertificates(holder.actor)
  expect(next).toMatchObject({ ...words, place: 'Quảng Ninh' })
  expect(old).toMatchObject({ place: '', signatoryName: '' })
})

describe('the address of the site', () => {
  afterEach(() => {
    process.env.PUBLIC_URL = 'http://localhost:3999'
    forgetEnv()
  })
  test('is no part of what is fixed: another one makes the file anew, and the one before goes', async () => {
    await renderCertificate({ personId: holder.id, certificateId })
    const before = await ownCertificate(holder.actor, serial)
    expect(await staleOrigins()).toEqual([])
    process.env.PUBLIC_URL = 'https://hoc.example.edu.vn'
    forgetEnv()
    expect(await staleOrigins()).toEqual([{ origin: 'http://localhost:3999', certificates: 1 }])
    if (before) await certificateFile(before)
    const after = await ownCertificate(holder.actor, serial)
    expect(after).toMatchObject({ serial, fileOrigin: 'https://hoc.example.edu.vn' })
    expect(after?.fileHash).not.toBe(before?.fileHash)
    expect(await staleOrigins()).toEqual([])
    expect(
      await prisma().file.findMany({ where: { deleteAfter: { not: null } }, select: { hash: true } }),
    ).toEqual([{ hash: before?.fileHash }])
  })
})
