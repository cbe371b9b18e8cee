import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { addDays, dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { recount } from './recount'
import { syncToday } from './sync-today'

useDatabase()
const system = systemActor('test')

async function counted() {
  const outcome = await recount(system)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const kinds = async () => [...new Set((await counted()).differences.map(({ kind }) => kind))].sort()

async function school() {
  const root = await buildInstitution()
  const [a, b] = [await buildUnit({ code: 'A', parent: root }), await buildUnit({ code: 'B', parent: root })]
  const [one, two] = [await buildPerson({ unit: a }), await buildPerson({ unit: a })]
  await buildTarget({ unit: root })
  await buildPass(one.id, { courseId: 'cyber-law' })
  await sync()
  expect(await counted()).toMatchObject({ drift: 0, enrolments: 2 })
  return { root, a, b, one, two }
}

test('someone never enrolled is drift', async () => {
  const { a } = await school()
  await buildPerson({ unit: a })
  expect(await kinds()).toEqual(['counter', 'missing'])
})

test('someone counted in the wrong class, with a wrong due day and pass day, is drift in each of them', async () => {
  const { b, one } = await school()
  await prisma().enrolment.updateMany({
    where: { personId: one.id },
    data: { unitId: b.id, dueOn: dateOf('2031-01-01'), passedOn: dateOf('2026-01-01') },
  })
  expect(await kinds()).toEqual(['counter', 'daily_reached', 'day', 'due', 'unit'])
  expect((await syncToday(system)).ok).toBe(true)
  expect(await counted()).toMatchObject({ drift: 0 })
})

test('an exemption that no decision carries is drift', async () => {
  const { two } = await school()
  await prisma().enrolment.updateMany({ where: { personId: two.id }, data: { state: 'exempt' } })
  expect(await kinds()).toEqual(['counter', 'state'])
})

test('a recount of nothing says that it looked at nothing', async () => {
  await buildInstitution()
  expect(await counted()).toEqual({ checked: 0, enrolments: 0, targets: [], drift: 0, differences: [] })
  expect(await prisma().recount.findFirst({ select: { enrolments: true } })).toEqual({ enrolments: 0 })
})

test('what the nightly sync changes without a reason in the calendar is an alarm; what the calendar brings is none', async () => {
  const { a, b, one, two } = await school()
  const day = await today()
  expect(await syncToday(system)).toMatchObject({ value: { changed: 0, unexplained: 0 } })
  const late = await buildPerson({ unit: a, since: addDays(day, 1) })
  await prisma().membership.updateMany({ where: { personId: two.id }, data: { validTo: dateOf(day) } })
  clock.shift(86_400_000)
  expect(await counted(), 'the recount before the sync knows the calendar').toMatchObject({ drift: 0 })
  expect(await syncToday(system)).toMatchObject({
    value: { changed: 2, reasons: { joined: 1, left: 1 }, unexplained: 0 },
  })
  expect(await prisma().enrolment.count({ where: { personId: late.id } })).toBe(1)

  await prisma().membership.updateMany({ where: { personId: one.id }, data: { unitId: b.id } })
  expect(await syncToday(system)).toMatchObject({
    value: { changed: 1, reasons: { moved: 1 }, unexplained: 1 },
  })
  expect(await prisma().enrolmentSync.findFirst({ orderBy: { unexplained: 'desc' } })).toMatchObject({
    changed: 1,
    reasons: { moved: 1 },
    examples: [{ enrolment: expect.stringContaining(one.id), reason: 'moved' }],
  })
})

/**
 * Another try of somebody's at the one question that asks for "a": failed with a point, its journal and its
 * mark agree.
 */
const secondTry = `
  INSERT INTO question_version (hash, course_id, question_id, body, is_current, published_at)
    VALUES ('q', 'cyber-law', 'q', '{"options": [{"id": "a", "correct": true}, {"id": "b"}]}', true, now());
  INSERT INTO attempt (person_id, id, course_id, run_id, number, state, seed, items, answers, version_hash, started_at,
      submitted_at, score, max_score, pass_score, is_passed)
    SELECT person_id, gen_random_uuid(), course_id, id, 2, 'graded', '1', '[{"question": "q", "options": ["a", "b"]}]',
      '{"0": {"response": {"choice": "a"}}}', 'h', now(), now(), 1, 8, 7, false FROM run;
  INSERT INTO answer_step (person_id, attempt_id, item, revision, response, at)
    SELECT person_id, id, 0, 1, '{"choice": "a"}', now() FROM attempt WHERE number = 2;
  INSERT INTO attempt_item (person_id, attempt_id, item, question, mark, max)
    SELECT person_id, id, 0, 'q', 1, 1 FROM attempt WHERE number = 2;`

test.each([
  ['a failed try whose answers, marks and journal agree', secondTry, []],
  [
    'an account that a figure calls open',
    'UPDATE enrolment SET is_activated = NOT is_activated',
    ['activation', 'counter'],
  ],
  ['a counter that its enrolments do not give', 'UPDATE counter SET n = n + 1', ['counter']],
  ['a day of the curve that its enrolments do not give', 'DELETE FROM daily_reached', ['daily_reached']],
  ['a passed run without completion', 'DELETE FROM completion', ['completion']],
  [
    'a passed attempt whose run never heard of it',
    `WITH c AS (DELETE FROM certificate_serial), k AS (DELETE FROM certificate), d AS (DELETE FROM completion)
     UPDATE run SET passed_at = NULL`,
    ['completion', 'counter', 'daily_reached', 'day', 'state'],
  ],
  [
    'a run that no annulment on record has annulled',
    `WITH k AS (UPDATE certificate SET revoked_at = issued_at, revoke_reason = 'x')
     UPDATE run SET annulled_at = passed_at, annul_reason = 'x', annul_document = 'x'`,
    ['annulment', 'counter', 'daily_reached', 'day', 'state'],
  ],
  [
    'an annulment on record of a pass that counts all the same',
    `INSERT INTO annulment (person_id, id, run_id, reason, document, recorded_at)
     SELECT person_id, id, id, 'x', 'x', passed_at FROM run`,
    ['annulment'],
  ],
  [
    'a certificate that did not come back when its annulment was withdrawn',
    `WITH k AS (UPDATE certificate SET revoked_at = issued_at, revoke_reason = 'x')
     INSERT INTO annulment (person_id, id, run_id, reason, document, recorded_at, withdrawn_at, withdraw_reason, withdraw_document)
     SELECT person_id, id, id, 'x', 'x', passed_at, passed_at, 'x', 'x' FROM run`,
    ['certificate'],
  ],
  ['a completion of another moment', `UPDATE completion SET at = at + interval '1 day'`, ['completion']],
  [
    'a completion whose run was not passed',
    'UPDATE run SET passed_at = NULL',
    ['completion', 'counter', 'daily_reached', 'day', 'state'],
  ],
  ['a completion with another score than its attempt', 'UPDATE completion SET score = 8', ['attempt']],
  [
    'a completion whose attempt was not passed',
    'UPDATE attempt SET is_passed = false',
    ['attempt', 'verdict'],
  ],
  [
    'a certificate in force of a pass that was annulled',
    `UPDATE run SET annulled_at = passed_at, annul_reason = 'x', annul_document = 'x'`,
    ['annulment', 'certificate', 'counter', 'daily_reached', 'day', 'state'],
  ],
  ['a certificate that nobody finds by its serial', 'DELETE FROM certificate_serial', ['certificate']],
  ['a pass without certificate', 'DELETE FROM certificate', ['certificate']],
  [
    'a pass whose certificate waits for another name',
    'DELETE FROM certificate; UPDATE completion SET certificate_withheld = true',
    [],
  ],
  [
    'a certificate replaced by one that is not there',
    `UPDATE certificate SET superseded_at = now(), superseded_by = gen_random_uuid(), supersede_reason = 'x'`,
    ['certificate'],
  ],
  [
    'a try with enough points that is called failed',
    `${secondTry} UPDATE attempt SET pass_score = 1 WHERE number = 2`,
    ['verdict'],
  ],
  ['a score that its marks do not give', `${secondTry} UPDATE attempt_item SET mark = 0.5`, ['marks']],
  [
    'a score that its journal does not give',
    `${secondTry} INSERT INTO answer_step (person_id, attempt_id, item, revision, response, at)
       SELECT person_id, attempt_id, item, 2, '{"choice": "b"}', now() FROM answer_step;
     UPDATE attempt SET answers = '{"0": {"response": {"choice": "b"}}}' WHERE number = 2`,
    ['journal'],
  ],
  [
    'an answer that its journal does not give',
    `${secondTry} UPDATE attempt SET answers = '{"0": {"response": {"choice": "b"}}}' WHERE number = 2`,
    ['journal'],
  ],
  [
    'an answer that no journal has',
    `${secondTry} UPDATE attempt SET answers = '{"0": {"response": {"choice": "a"}}, "1": {"response": {"choice": "a"}}}'
     WHERE number = 2`,
    ['journal'],
  ],
])(
  'of what is planted every difference is named, by its kind, and nothing else: %s',
  async (_name, sql, expected) => {
    await school()
    for (const one of sql.split(';').filter((words) => words.trim())) await prisma().$executeRawUnsafe(one)
    expect(await kinds()).toEqual(expected)
  },
)
