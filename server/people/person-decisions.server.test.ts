import { expect, test } from 'vitest'
import { decideEnrolment } from '@/server/enrolments/decide-enrolment'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { withdrawDecision } from '@/server/enrolments/withdraw-decision'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit, actorAs } from '@/test/build'
import { useDatabase } from '@/test/database'
import { findPerson } from './find-person'

useDatabase()

test('the page of a person shows decisions in force to who manages targets there, and withdrawn ones to nobody', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const one = await buildPerson({ unit })
  const targetId = await buildTarget({ unit: root, dueOn: '2026-12-15' })
  const day = await today()
  await transaction((tx) => syncEnrolments(tx, { now: clock.now(), today: day }))
  const office = actorAs('student_affairs', root)
  const adviser = actorAs('adviser', unit)
  const decision = { personId: one.id, targetId, approver: 'Trưởng phòng', validFrom: day }
  const pause = await execute(decideEnrolment, office, {
    ...decision,
    kind: 'pause',
    reason: 'Nằm viện',
    validTo: '2026-12-01',
  })
  const later = { ...decision, kind: 'extension', reason: 'Thực tập', dueOn: '2027-01-31' }
  expect(await execute(decideEnrolment, office, later)).toMatchObject({ ok: true })
  if (!pause.ok) throw new Error(pause.reason)
  const shown = async (actor: typeof office) => (await findPerson(actor, one.id))?.targets[0]?.decisions
  const extension = {
    id: expect.any(String),
    kind: 'extension',
    reason: 'Thực tập',
    approver: 'Trưởng phòng',
    dueOn: '2027-01-31',
    until: null,
  }
  expect(await shown(office)).toHaveLength(2)
  expect(await shown(office)).toMatchObject([
    { kind: 'pause', reason: 'Nằm viện', dueOn: null, until: '2026-12-01' },
    extension,
  ])
  expect(await shown(adviser), 'reasons are about a person').toEqual([])
  const { decisionId } = pause.value
  await execute(withdrawDecision, office, { personId: one.id, decisionId, reason: 'Ghi nhầm' })
  expect(await shown(office)).toEqual([extension])
})
