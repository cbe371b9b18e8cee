import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import type { LawReference, Question } from '@/domain/content/exercise'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { buildInstitution, buildPerson } from '@/test/build'
import { both, buildCourse, buildOptions } from '@/test/build-course'
import { useDatabase } from '@/test/database'
import { ownQuestion, publishBanks } from '@/test/own-bank'
import { exampleCourse, writeFolder } from '@/test/example-course'
import { impactOf } from './impact'

useDatabase()
const root = writeFolder(exampleCourse())
afterAll(() => {
  for (const folder of [root, data]) fs.rmSync(folder, { recursive: true, force: true })
})
const system = systemActor('test')
const data = writeFolder({})
const places = { root, cacheDir: path.join(root, 'cache'), data }
const [now, old] = ['1/2026/QH16', '9/2018/QH14']

async function ask(id: string, art?: string) {
  const found = await impactOf(system, { id, art }, places)
  if (!found.ok) throw new Error(found.reason)
  return found.value
}

async function publishCourse(hash: string, courseId: string, cites: LawReference[], isCurrent = true) {
  const course = buildCourse(courseId)
  const lessons = course.lessons.map((lesson, i) => ({ ...lesson, cites: i === 0 ? cites : [] }))
  await prisma().courseVersion.create({
    data: { hash, courseId, manifest: { ...course, lessons, hash }, isCurrent, publishedAt: clock.now() },
  })
}
async function publishQuestion(hash: string, courseId: string, law?: LawReference[]) {
  const body: Question = {
    id: hash,
    kind: 'scenario',
    lesson: '01-one',
    section: 'first',
    stem: both(hash),
    options: buildOptions(),
    law,
  }
  await prisma().questionVersion.create({
    data: { hash, courseId, questionId: hash, body, isCurrent: true, publishedAt: clock.now() },
  })
}

/** A passed run of a course: its attempt asked these questions, its completion is pinned to this version. */
async function complete(personId: string, courseId: string, versionHash: string, questions: string[]) {
  const [runId, attemptId, at] = [newId(), newId(), clock.now()]
  const runs = await prisma().run.count({ where: { personId, courseId } })
  await prisma().run.create({
    data: { personId, id: runId, courseId, number: runs + 1, startedAt: at, passedAt: at },
  })
  const items = questions.map((question) => ({ question, options: ['a', 'b', 'c'] }))
  const score = { score: questions.length, maxScore: questions.length }
  await prisma().attempt.create({
    data: {
      personId,
      id: attemptId,
      courseId,
      runId,
      number: 1,
      state: 'graded',
      seed: '1',
      items,
      versionHash,
      startedAt: at,
      submittedAt: at,
      passScore: 1,
      isPassed: true,
      ...score,
    },
  })
  await prisma().completion.create({
    data: { personId, id: newId(), courseId, runId, attemptId, versionHash, at, ...score },
  })
}

describe('texts and items', () => {
  test('a document in force: lesson with languages and articles, items that cite it, exercises of the citing section', async () => {
    const { law, lessons, questions, exercises, completions } = await ask('1/2026/qh16')
    expect(law?.id).toBe(now)
    expect(lessons).toEqual([
      { course: 'example', lesson: '01-first', langs: ['vi', 'en'], articles: ['2.1'] },
    ])
    expect(questions).toHaveLength(10)
    expect(questions[0]).toEqual({
      course: 'example',
      question: 'q0',
      lesson: '01-first',
      by: 'law',
      articles: ['2.1'],
    })
    expect(exercises).toEqual([{ course: 'example', lesson: '01-first', exercise: 'try', by: 'section' }])
    expect(completions).toEqual([])
  })
  test('another article is not touched, the whole article is', async () => {
    expect(await ask(now, '2.2')).toMatchObject({ lessons: [], questions: [], exercises: [] })
    expect((await ask(now, '2')).lessons).toHaveLength(1)
  })
  test('what replaces what is told from both sides, and text that only names it is found', async () => {
    const files = exampleCourse()
    const law = 'content/laws/one.yaml'
    const exercises = 'content/courses/example/01-first/exercises.yaml'
    const replacing = writeFolder({
      ...files,
      [law]: `${files[law]}replaces: [${old}]\n`,
      [exercises]: (files[exercises] ?? '').replace(
        'Bước đầu của r2',
        'Theo Luật 9/2018/QH14, bước đầu của r2',
      ),
    })
    const at = { ...places, root: replacing }
    expect(await impactOf(system, { id: old }, at)).toMatchObject({
      value: { replacedBy: [now], replaces: [], lessons: [], exercises: [{ exercise: 'r2', by: 'text' }] },
    })
    expect(await impactOf(system, { id: now }, at)).toMatchObject({
      value: { replacedBy: [], replaces: [old] },
    })
    fs.rmSync(replacing, { recursive: true, force: true })
  })
})

describe('completions', () => {
  beforeEach(async () => {
    await buildInstitution()
    await publishCourse('law-1', 'law', [{ id: old, art: '8' }], false)
    await publishCourse('law-2', 'law', [{ id: now, art: '2.1' }])
    await publishCourse('conduct-1', 'conduct', [])
    await publishQuestion('asks-old', 'conduct', [{ id: old, art: '16.1' }])
    await publishQuestion('asks-nothing', 'conduct')
  })

  test('rest on a sealed question of the school’s own too, and its item is found in the school’s folder', async () => {
    const own = { ...ownQuestion('own'), law: [{ id: now, art: '2.1' }] }
    await publishBanks({ courseId: 'conduct', questions: [own] })
    const { hash } = await prisma().questionVersion.findFirstOrThrow({ where: { source: 'school' } })
    await complete((await buildPerson()).id, 'conduct', 'conduct-1', [hash])
    const bank = 'content/courses/example/questions/bank.yaml'
    fs.mkdirSync(path.dirname(path.join(data, bank)), { recursive: true })
    fs.cpSync(path.join(root, bank), path.join(data, bank))
    const { ownQuestions, completions } = await ask(now)
    expect(ownQuestions).toHaveLength(10)
    expect(completions).toContainEqual(
      expect.objectContaining({ course: 'conduct', questionVersions: 1, byQuiz: 1, people: 1 }),
    )
    fs.rmSync(path.join(data, 'content'), { recursive: true })
    expect((await ask(now)).ownQuestions).toEqual([])
  })

  test('count by the version they are pinned to and by what their own quiz asked', async () => {
    const [an, binh, chi] = await Promise.all([buildPerson(), buildPerson(), buildPerson()])
    await complete(an.id, 'law', 'law-1', ['asks-nothing'])
    await complete(an.id, 'law', 'law-1', ['asks-nothing'])
    await complete(binh.id, 'law', 'law-1', ['asks-nothing'])
    await complete(chi.id, 'law', 'law-2', ['asks-nothing'])
    await complete(an.id, 'conduct', 'conduct-1', ['asks-nothing', 'asks-old'])
    await complete(chi.id, 'conduct', 'conduct-1', ['asks-nothing'])
    expect((await ask(old)).completions).toEqual([
      {
        course: 'conduct',
        versions: 0,
        questionVersions: 1,
        completions: 2,
        byLessons: 0,
        byQuiz: 1,
        touched: 1,
        people: 1,
      },
      {
        course: 'law',
        versions: 1,
        questionVersions: 0,
        completions: 4,
        byLessons: 3,
        byQuiz: 0,
        touched: 3,
        people: 2,
      },
    ])
    expect((await ask(now)).completions).toEqual([
      {
        course: 'law',
        versions: 1,
        questionVersions: 0,
        completions: 4,
        byLessons: 1,
        byQuiz: 0,
        touched: 1,
        people: 1,
      },
    ])
  })
  test('of one article count only where that article is cited', async () => {
    const { id } = await buildPerson()
    await complete(id, 'law', 'law-1', ['asks-nothing'])
    expect((await ask(old, '8')).completions).toMatchObject([{ course: 'law', touched: 1, people: 1 }])
    expect((await ask(old, '16')).completions).toMatchObject([{ course: 'conduct', touched: 0 }])
    expect((await ask(old, '9')).completions).toEqual([])
  })
  test('are told to who may view the system only', async () => {
    const { actor } = await buildPerson()
    expect(await impactOf(actor, { id: old }, places)).toEqual({ ok: false, reason: 'forbidden' })
  })
})
