import { beforeEach, describe, expect, test } from 'vitest'
import { anonymous, type PersonActor, systemActor } from '@/domain/access/actor'
import { LawReference } from '@/domain/content/exercise'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { actorAs, type BuiltUnit, buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { ownQuestion, ownQuestions, publishBanks } from '@/test/own-bank'
import { publishSampleCourses } from '@/test/sample-course'
import { withAnotherSecret } from '@/test/another-secret'
import { publishContent } from './publish-content'
import { publishSchoolBanks } from './publish-school-banks'
import { currentQuestions } from './question-bank'
import { schoolBanks } from './school-banks'

useDatabase()
const fault = {
  file: 'content/courses/law/questions/a.yaml',
  line: 3,
  code: 'twin-id',
  message: 'a second q1',
}
const refused = { courseId: 'law', faults: [fault, { ...fault, line: 9 }] }

let root: BuiltUnit
let administrator: PersonActor
beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  administrator = actorAs('administrator', root)
  await publishSampleCourses()
})

const stems = async (course = 'law') =>
  (await currentQuestions(course)).map(({ body }) => body.stem.en).sort()
async function state() {
  const found = await schoolBanks(administrator)
  if (!found.ok) throw new Error(found.reason)
  return found.value
}

describe('a school’s own bank', () => {
  test('is drawn from instead of the public one, in its course alone', async () => {
    expect(await publishBanks({ courseId: 'law', questions: ownQuestions(3) })).toEqual({
      inForce: [{ courseId: 'law', questions: 3 }],
      changed: ['law'],
      refused: [],
      shut: 0,
    })
    expect(await stems()).toEqual(['Own q0', 'Own q1', 'Own q2'])
    expect(await stems('conduct')).toHaveLength(24)
    expect(await state()).toEqual([
      { courseId: 'law', inForce: { since: expect.any(Date), questions: 3 }, refused: null },
    ])
  })

  test('published twice changes nothing, and one line of the audit tells of it', async () => {
    await publishBanks({ courseId: 'law', questions: ownQuestions(3) })
    const [before] = await state()
    await later(3_600_000, async () => {
      expect((await publishBanks({ courseId: 'law', questions: ownQuestions(3) })).changed).toEqual([])
    })
    expect(await state()).toEqual([before])
    const [line, ...more] = await prisma().audit.findMany({
      where: { action: 'content.publish_school_banks' },
    })
    expect(more).toEqual([])
    expect(line?.detail).toEqual({
      source: 'school',
      inForce: [{ courseId: 'law', questions: 3 }],
      changed: ['law'],
      refused: [],
    })
  })

  test('that has a mistake changes nothing: the last good one stays, and it is known what is wrong', async () => {
    await publishBanks({ courseId: 'law', questions: ownQuestions(3) })
    const outcome = await publishBanks(refused)
    expect(outcome).toEqual({
      inForce: [{ courseId: 'law', questions: 3 }],
      changed: [],
      refused: [{ courseId: 'law', mistakes: 2 }],
      shut: 0,
    })
    expect(await stems()).toEqual(['Own q0', 'Own q1', 'Own q2'])
    expect(await state()).toEqual([
      {
        courseId: 'law',
        inForce: { since: expect.any(Date), questions: 3 },
        refused: { at: expect.any(Date), mistakes: 2, faults: refused.faults },
      },
    ])
    await publishBanks({ courseId: 'law', questions: ownQuestions(4) })
    expect((await state())[0]).toMatchObject({ inForce: { questions: 4 }, refused: null })
  })

  test('refused without an earlier one leaves the public bank, and others are published beside it', async () => {
    await publishBanks(refused, { courseId: 'conduct', questions: ownQuestions(2) })
    expect(await stems()).toHaveLength(24)
    expect(await stems('conduct')).toHaveLength(2)
    expect((await state()).map(({ courseId, inForce }) => [courseId, inForce?.questions])).toEqual([
      ['conduct', 2],
      ['law', undefined],
    ])
  })

  test('that is taken away is retired: the public one is drawn from again', async () => {
    await publishBanks({ courseId: 'law', questions: ownQuestions(3) })
    expect(await publishBanks()).toEqual({ inForce: [], changed: ['law'], refused: [], shut: 0 })
    expect(await stems()).toHaveLength(24)
    expect(await state()).toEqual([])
    await publishBanks({ courseId: 'law', questions: ownQuestions(3) })
    expect(await stems()).toHaveLength(3)
  })

  test('that changes a question keeps the old version for who answered it', async () => {
    await publishBanks({ courseId: 'law', questions: [ownQuestion('q1', 'Old')] })
    await publishBanks({ courseId: 'law', questions: [ownQuestion('q1', 'New')] })
    expect(await stems()).toEqual(['New'])
    expect(await prisma().questionVersion.count({ where: { source: 'school' } })).toBe(2)
  })

  test('outlives what the folder of the release publishes, and does not touch it', async () => {
    await publishBanks({ courseId: 'law', questions: ownQuestions(2) })
    await publishContent(systemActor('test'), { courses: [], questions: [] })
    expect(await stems()).toEqual(['Own q0', 'Own q1'])
  })

  test('is published by the system alone and seen by administrators alone', async () => {
    const banks = [{ courseId: 'law', questions: ownQuestions(3) }]
    expect(await execute(publishSchoolBanks, administrator, { banks })).toMatchObject({ reason: 'forbidden' })
    expect(await execute(publishSchoolBanks, anonymous, { banks })).toMatchObject({ reason: 'forbidden' })
    for (const actor of [anonymous, actorAs('auditor', root), actorAs('student_affairs', root)])
      expect(await schoolBanks(actor)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await prisma().questionVersion.count({ where: { source: 'school' } })).toBe(0)
  })
})

describe('what is stored of it', () => {
  test('shows no word, no option, no key and no mistake; which laws it rests on is found', async () => {
    const law = LawReference.parse({ id: '116/2025/QH15', art: '7.2' })
    const question = { ...ownQuestion('q1', 'Ai hỏi mật khẩu của bạn?'), law: [law] }
    await publishBanks({ courseId: 'law', questions: [question] }, { courseId: 'conduct', faults: [fault] })
    const rows = await prisma().questionVersion.findMany({ where: { source: 'school' } })
    expect(rows.map(({ body }) => Object.keys(Object(body)).sort())).toEqual([
      ['by', 'law', 'lesson', 'sealed'],
    ])
    const stored = JSON.stringify([
      rows,
      await prisma().schoolBank.findMany(),
      await prisma().audit.findMany(),
    ])
    for (const word of ['mật khẩu', 'correct', 'why a', 'options', '"stem"', '"b"', fault.message])
      expect(stored).not.toContain(word)
    expect(stored).toContain('116/2025/QH15')
  })

  test('sealed by a secret that is lost is not asked any more; the same bank is sealed anew', async () => {
    await publishBanks({ courseId: 'law', questions: ownQuestions(3) })
    await withAnotherSecret(async () => {
      expect(await publishBanks(refused)).toMatchObject({ inForce: [], changed: ['law'], shut: 3 })
      expect(await stems()).toHaveLength(24)
      expect((await publishBanks({ courseId: 'law', questions: ownQuestions(3) })).shut).toBe(0)
      expect(await stems()).toEqual(['Own q0', 'Own q1', 'Own q2'])
    })
  })

  test('tells of a refusal without its mistakes where the secret is lost', async () => {
    await publishBanks(refused)
    await withAnotherSecret(async () => {
      expect((await state())[0]?.refused).toEqual({ at: expect.any(Date), mistakes: 2, faults: [] })
    })
  })
})
