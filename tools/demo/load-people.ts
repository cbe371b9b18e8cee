import fs from 'node:fs'
import path from 'node:path'
import type { Actor } from '@/domain/access/actor'
import type { ImportKind } from '@/domain/import/import-kind'
import type { Day } from '@/domain/time/calendar'
import { createInstitution } from '@/server/accounts/set-up-institution'
import { applyImport } from '@/server/imports/import-list'
import { previewImport } from '@/server/imports/import-list'
import { uploadList } from '@/server/imports/upload-list'
import { clock } from '@/server/platform/clock'
import { execute, type Outcome } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { isKnown } from '@/server/platform/in-force'
import { demoLists, demoSchool } from './demo-school'

/** The value of an outcome that cannot be refused here; the reason as an error when it is. */
export function need<V>(outcome: Outcome<V, string>, what: string): V {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.reason} ${JSON.stringify(outcome.issues ?? '')}`)
  return outcome.value
}

/** Makes the demo's institution and brings in its three lists by the commands that a school uses. */
export async function loadPeople(actor: Actor, root: string, since: Day): Promise<void> {
  await transaction((tx) => createInstitution(tx, { ...demoSchool, isDemo: true }, clock.now()))
  forgetInstitution()
  for (const { kind, file } of demoLists)
    await bringIn(actor, kind, file, fs.readFileSync(path.join(root, 'prisma/demo', file)))
  await bringIn(actor, 'students', 'bao-luu.csv', Buffer.from(await leaveList()))
  // The lists are known from today, but what they say has been true since the term began.
  await prisma()
    .$executeRaw`UPDATE membership m SET valid_from = least(valid_from, ${since}::date) WHERE ${isKnown('m')}`
  await prisma()
    .$executeRaw`UPDATE role_grant g SET valid_from = least(valid_from, ${since}::date) WHERE ${isKnown('g')}`
}

async function bringIn(actor: Actor, kind: ImportKind, fileName: string, bytes: Buffer): Promise<void> {
  const { fileHash } = need(await execute(uploadList, actor, { bytes: new Uint8Array(bytes) }), fileName)
  const { rosterHash } = need(await previewImport(actor, { kind, fileHash }), fileName)
  const listed = { kind, fileHash, rosterHash, fileName }
  need(await execute(applyImport, actor, { ...listed, confirmUnits: true, confirmRights: true }), fileName)
}

/** A small list of learners on leave, spread over the school. */
async function leaveList(): Promise<string> {
  const rows = await prisma().$queryRaw<{ line: string }[]>`
    SELECT concat_ws(',', p.code, p.family_name, p.given_name, c.name, f.name, 'Bảo lưu') AS line
    FROM (SELECT p.*, row_number() OVER (ORDER BY code) AS n FROM person p) AS p
    JOIN membership m ON m.person_id = p.id AND m.kind = 'learner' AND ${isKnown('m')}
    JOIN unit c ON c.id = m.unit_id JOIN unit f ON f.id = c.parent_id
    WHERE p.n % 197 = 60 AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id) ORDER BY p.code`
  return ['Mã SV,Họ đệm,Tên,Lớp,Khoa,Trạng thái', ...rows.map(({ line }) => line)].join('\n')
}
