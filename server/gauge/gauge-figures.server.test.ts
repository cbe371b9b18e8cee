import { beforeEach, expect, test } from 'vitest'
import { anonymous, systemActor } from '@/domain/access/actor'
import { WAIT_DAYS } from '@/domain/gauge/cells'
import { sumPairs } from '@/domain/gauge/sums'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { forgetInstitution } from '@/server/platform/institution'
import { actorAs, type BuiltUnit, buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleForms } from '@/test/judge'
import { countGauge } from './count-gauge'
import { gaugeFigures } from './gauge-figures'

useDatabase()
const DAY = 86_400_000
let school: BuiltUnit
let faculty: BuiltUnit
let classA: BuiltUnit
let classB: BuiltUnit

beforeEach(async () => {
  forgetInstitution()
  school = await buildInstitution()
  faculty = await buildUnit({ kind: 'faculty', parent: school })
  classA = await buildUnit({ parent: faculty })
  classB = await buildUnit({ parent: faculty })
  await publishSampleForms()
})

const pairOf = (i: number) => ({
  beforeTrue: i % 5,
  beforeFalse: i % 4,
  afterTrue: (i * 3) % 7,
  afterFalse: (i * 2 + 1) % 7,
})
async function answerBoth(personId: string, i: number, number = 1) {
  const runId = newId()
  const at = clock.now()
  const { beforeTrue, beforeFalse, afterTrue, afterFalse } = pairOf(i)
  await prisma().run.create({ data: { personId, id: runId, courseId: 'law', number, startedAt: at } })
  const row = (moment: string, form: string, rightTrue: number, rightFalse: number) => {
    return {
      personId,
      runId,
      moment,
      form,
      formHash: `law-form-${form}`,
      answers: {},
      answered: 12,
      rightTrue,
      rightFalse,
      at,
    }
  }
  await prisma().gaugeAnswer.createMany({
    data: [row('before', 'a', beforeTrue, beforeFalse), row('after', 'b', afterTrue, afterFalse)],
  })
  return runId
}
async function people(count: number, unit: BuiltUnit, first = 0): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const { id } = await buildPerson({ unit })
    await answerBoth(id, first + i)
    ids.push(id)
  }
  return ids
}
const count = async () => {
  const outcome = await execute(countGauge, systemActor('test'), {})
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.cells
}
const shown = async (unit: BuiltUnit, asked?: BuiltUnit) =>
  Object.fromEntries(
    (await gaugeFigures(actorAs('faculty_manager', unit), asked?.id)).map(({ id, figures }) => [
      id,
      figures.get('law')?.people ?? null,
    ]),
  )

test('ten of a class are counted there and in every unit above; nine are nowhere', async () => {
  await people(10, classA)
  await people(9, classB)
  expect(await shown(school)).toEqual({ [school.id]: null, [faculty.id]: null })
  expect(await count()).toBe(1)
  expect(await shown(school)).toEqual({ [school.id]: 10, [faculty.id]: 10 })
  expect(await shown(faculty)).toEqual({ [faculty.id]: 10, [classA.id]: 10, [classB.id]: null })
})

test('a figure is the sum of what its people recognised, and each is counted once however often it is run', async () => {
  await people(12, classA)
  await Promise.all([count(), count()])
  expect(await count()).toBe(0)
  const [unit] = await gaugeFigures(actorAs('adviser', classA))
  const sums = sumPairs(Array.from({ length: 12 }, (_, i) => pairOf(i)))
  expect(unit?.figures.get('law')).toMatchObject({
    people: 12,
    samples: {
      beforeTrue: { n: 12, sum: sums.beforeTrue, squares: sums.beforeTrueSq },
      afterFalse: { n: 12, sum: sums.afterFalse, squares: sums.afterFalseSq },
      changeTrue: { n: 12, sum: sums.afterTrue - sums.beforeTrue, squares: sums.changeTrueSq },
    },
  })
  expect(await prisma().audit.findMany({ where: { action: 'gauge.count' } })).toMatchObject([
    { subject: 'gauge', detail: { cells: 1 } },
  ])
})

test('one more person changes no figure, also tomorrow; ten more do', async () => {
  await people(10, classA)
  await count()
  await people(9, classA, 10)
  clock.shift(DAY)
  expect(await count()).toBe(0)
  expect(await shown(classA)).toEqual({ [classA.id]: 10 })
  await people(1, classA, 19)
  await count()
  expect(await shown(classA)).toEqual({ [classA.id]: 20 })
})

test('who waits long enough is counted in the unit above, and never in the class again', async () => {
  await people(5, classA)
  await people(5, classB, 5)
  clock.shift((WAIT_DAYS - 1) * DAY)
  expect(await count()).toBe(0)
  clock.shift(DAY)
  expect(await count()).toBe(1)
  await people(5, classA, 10)
  await count()
  expect(await shown(faculty)).toEqual({ [faculty.id]: 10, [classA.id]: null, [classB.id]: null })
})

test('only the first pair of a person counts: a second round was not a beginning', async () => {
  const ids = await people(10, classA)
  for (const [i, id] of ids.entries()) await answerBoth(id, i + 3, 2)
  expect(await count()).toBe(1)
  expect(await count()).toBe(0)
  expect(await shown(classA)).toEqual({ [classA.id]: 10 })
  expect((await prisma().gaugeAnswer.findMany({ where: { countedAt: { not: null } } })).length).toBe(10)
})

test('who answered before only, or belongs nowhere today, waits', async () => {
  const ids = await people(10, classA)
  await prisma().gaugeAnswer.deleteMany({ where: { personId: ids[0], moment: 'after' } })
  expect(await count()).toBe(0)
  await people(1, classA, 10)
  await prisma().membership.updateMany({ where: { personId: ids[1] }, data: { supersededAt: clock.now() } })
  expect(await count()).toBe(0)
})

test('somebody who goes takes their answers along; what was counted names nobody and stays', async () => {
  const [gone] = await people(10, classA)
  await count()
  await prisma().person.delete({ where: { id: gone } })
  expect(await prisma().gaugeAnswer.count()).toBe(18)
  expect(await shown(classA)).toEqual({ [classA.id]: 10 })
})

test('figures are for who may see boards, of their own units and what lies below', async () => {
  await people(10, classA)
  await count()
  for (const actor of [anonymous, actorAs('communications', school)])
    expect(await gaugeFigures(actor)).toEqual([])
  expect(await shown(classB, classA)).toEqual({})
  expect(await shown(classA, faculty)).toEqual({})
  expect(await shown(faculty, classA)).toEqual({ [classA.id]: 10 })
  expect(await gaugeFigures(actorAs('administrator', school), 'x')).toEqual([])
  const adviser = { ...actorAs('adviser', classA) }
  const both = { ...adviser, grants: [...adviser.grants, ...actorAs('adviser', classB).grants] }
  expect((await gaugeFigures(both)).map(({ id, place }) => [id, place])).toEqual([
    [classA.id, 'unit'],
    [classB.id, 'unit'],
  ])
  // The system may look at all; nobody but the system counts.
  expect((await gaugeFigures(systemActor('test'))).length).toBe(2)
  expect(await execute(countGauge, actorAs('administrator', school), {})).toMatchObject({
    reason: 'forbidden',
  })
})
