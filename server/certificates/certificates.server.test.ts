import fs from 'node:fs'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { forgetInstitution } from '@/server/platform/institution'
import { type BuiltPerson, buildInstitution, buildPerson, personActor } from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { certificateFile, renderCertificate } from './certificate-file'
import { certificatesOf, ownCertificate, ownCertificates, verifyCertificate } from './queries'
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
