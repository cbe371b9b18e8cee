import { migrate } from '/work/main/server/platform/migrate'
import { buildInstitution, buildPerson, buildUnit } from '/work/main/test/build'
import { prisma, closeDb } from '/work/main/server/platform/db'
import { hashPassword } from '/work/main/server/accounts/password'
import { publishContent } from '/work/main/server/content/publish-content'
import { systemActor } from '/work/main/domain/access/actor'
await migrate('/work/main', process.env.DATABASE_URL!)
const root = await buildInstitution()
const cls = await buildUnit({ parent: root, code: 'CNTT-K17A' })
const office = await buildUnit({ parent: root, kind: 'department', code: 'CTSV' })
for (const [code, unit, kind] of [['SV1', cls, 'learner'], ['CB1', office, 'collaborator']] as const) {
  const p = await buildPerson({ code, unit, kind })
  await prisma().account.update({ where: { personId: p.id }, data: { passwordHash: await hashPassword('mat khau thu 1') } })
}
console.log(await publishContent(systemActor('test')), await publishContent(systemActor('test')))
await closeDb()
