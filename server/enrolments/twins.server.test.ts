import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { type Belonging, countingUnit, isOnLeave } from '@/domain/enrolment/counting-unit'
import { EnrolmentState, Evidence } from '@/domain/enrolment/evidence'
import { type DatedRun, learningOf } from '@/domain/enrolment/learning'
import { Asking, settleState } from '@/domain/enrolment/settle-state'
import { dateOf, dayIn } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { DEFAULT_ZONE } from '@/server/platform/institution'
import { buildInstitution, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { schoolToday } from '@/test/start'
import { audience, rulesInForce } from './audience-sql'

// The rules stand twice: as TypeScript to be read and tested, as SQL for everyone at once. Here they meet on
// every input.

useDatabase()

async function buildPeople(count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, n) => ({ id: newId(), code: `P${n}` }))
  const data = people.map((one) => ({
    ...one,
    familyName: 'Lê',
    givenName: 'An',
    searchText: '',
    createdAt: clock.now(),
  }))
  await prisma().person.createMany({ data })
  return people.map(({ id }) => id)
}

test('settle says what settleState says, for every state, way of asking and evidence', async () => {
  const table = [null, ...EnrolmentState.options].flatMap((now) =>
    Asking.options.flatMap((asking) => Evidence.options.map((learned) => ({ now, asking, learned }))),
  )
  const rows = await prisma().$queryRaw<{ state: string | null }[]>`
    SELECT settle(t.now, t.asking, t.learned) AS state
    FROM jsonb_to_recordset(${JSON.stringify(table.map((row, place) => ({ ...row, place })))}::jsonb)
      AS t (now text, asking text, learned text, place int)
    ORDER BY t.place`
  expect(table.length).toBe(180)
  expect(rows.map(({ state }) => state)).toEqual(
    table.map(({ now, asking, learned }) => settleState(now, asking, learned)),
  )
})

// Midnight of 5 September in the school's zone; each level may lie before or after it, in order.
const from = new Date('2026-09-04T17:00:00Z')
const before = [1, 2, 3, 4].map((day) => new Date(`2026-09-0${day}T16:59:00Z`))
const after = [5, 6, 7, 8].map((day) => new Date(`2026-09-0${day}T17:30:00Z`))
const runStates = [0, 1, 2, 3].flatMap((levels) =>
  Array.from({ length: levels + 1 }, (_, early) => early).flatMap((early) =>
    [false, true].flatMap((isAnnulled) =>
      [false, true].flatMap((hasLateLesson) => {
        if (isAnnulled && levels < 3) return []
        const at = (level: number) =>
          level > levels ? null : ((level <= early ? before : after)[level] ?? null)
        const first = at(1)
        const lessonsAt = [
          ...(first ? [first] : []),
          ...(hasLateLesson && first ? [new Date('2026-09-05T17:30:00Z')] : []),
        ]
        return [{ tookPartAt: first, completedAt: at(2), passedAt: at(3), isAnnulled, lessonsAt }]
      }),
    ),
  ),
)

test('learning says what learningOf says, whatever lies before or after the window, for one course and for two', async () => {
  await buildInstitution()
  const choices: (Omit<DatedRun, 'courseId'> | null)[] = [null, ...runStates]
  const lives = choices.flatMap((law) =>
    choices.map((conduct): DatedRun[] => [
      ...(law ? [{ ...law, courseId: 'law' }] : []),
      ...(conduct ? [{ ...conduct, courseId: 'conduct' }] : []),
    ]),
  )
  // And some with two runs of the same course.
  for (const first of runStates)
    for (const second of runStates.slice(-8))
      lives.push([
        { ...first, courseId: 'law' },
        { ...second, courseId: 'law' },
      ])
  const people = await buildPeople(lives.length)
  const runs = lives.flatMap((life, person) =>
    life.map((run, place) => ({ ...run, id: newId(), personId: people[person] ?? '', number: place + 1 })),
  )
  await prisma().run.createMany({
    data: runs.map(({ isAnnulled, lessonsAt: _, ...run }) => ({
      ...run,
      startedAt: new Date('2026-09-01T00:00:00Z'),
      ...(isAnnulled && { annulledAt: clock.now(), annulReason: 'x', annulDocument: 'x' }),
    })),
  })
  await prisma().lessonProgress.createMany({
    data: runs.flatMap(({ personId, id: runId, lessonsAt }) =>
      lessonsAt.map((doneAt, n) => ({
        personId,
        runId,
        lessonId: `l${n}`,
        doneAt,
        versionHash: '',
        updatedAt: doneAt,
      })),
    ),
  })
  await prisma().$executeRaw`ANALYZE run, lesson_progress`
  const dayOf = (time: Date | null) => time && dayIn(time, DEFAULT_ZONE)
  for (const courseIds of [['law'], ['law', 'conduct']])
    for (const since of [null, '2026-09-05']) {
      const rows = await prisma().$queryRaw<{ personId: string }[]>`
        SELECT person_id AS "personId", evidence, took_part_on::text AS "tookPart", completed_on::text AS completed,
          passed_on::text AS passed
        FROM learning(${courseIds}::text[], ${since}::date)`
      const found = new Map(rows.map(({ personId, ...row }) => [personId, row]))
      const nothing = { evidence: 'not_started', tookPart: null, completed: null, passed: null }
      const wrong = lives.flatMap((life, index) => {
        const { evidence, ...times } = learningOf(courseIds, life, since === null ? null : from)
        const [tookPart, completed, passed] = [times.tookPartAt, times.completedAt, times.passedAt].map(dayOf)
        const must = { evidence, tookPart, completed, passed }
        const says = { ...nothing, ...found.get(people[index] ?? '') }
        return isDeepStrictEqual(says, must) ? [] : [{ courseIds, since, life, says, must }]
      })
      expect(wrong).toEqual([])
    }
}, 60_000)

test('the audience says what countingUnit and isOnLeave say, for every pair of memberships', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', code: 'F', parent: root })
  const [a, b] = [
    await buildUnit({ code: 'A', parent: faculty }),
    await buildUnit({ code: 'B', parent: faculty }),
  ]
  const choices = [faculty, a, b].flatMap((unit) =>
    (['learner', 'staff', 'collaborator'] as const).flatMap((kind) =>
      (['active', 'on_leave'] as const).flatMap((standing) =>
        (['2026-09-05', '2026-10-05'] as const).map(
          (validFrom): Belonging => ({
            unitId: unit.id,
            unitCode: unit.code,
            isClass: unit !== faculty,
            kind,
            standing,
            validFrom,
          }),
        ),
      ),
    ),
  )
  const pairs = choices.flatMap((one, n) => [[one], ...choices.slice(n).map((other) => [one, other])])
  const people = await buildPeople(pairs.length)
  await prisma().membership.createMany({
    data: pairs.flatMap((pair, person) =>
      pair.map(({ unitId, kind, standing, validFrom }) => ({
        personId: people[person] ?? '',
        id: newId(),
        unitId,
        kind,
        standing,
        validFrom: dateOf(validFrom),
        recordedAt: clock.now(),
      })),
    ),
  })
  await buildTarget({ unit: root, memberKinds: ['learner', 'staff', 'collaborator'] })
  const rows = await prisma().$queryRaw<{ personId: string }[]>`
    WITH ${audience(rulesInForce(), schoolToday)}
    SELECT person_id AS "personId", unit_id AS "unitId", unit_reason AS reason, is_on_leave AS "isOnLeave" FROM chosen`
  const found = new Map(rows.map(({ personId, ...row }) => [personId, row]))
  for (const [index, pair] of pairs.entries())
    expect(found.get(people[index] ?? ''), JSON.stringify(pair)).toEqual({
      ...countingUnit(pair),
      isOnLeave: isOnLeave(pair),
    })
}, 60_000)
