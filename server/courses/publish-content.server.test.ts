import { describe, expect, it } from 'vitest'
import { anonymous, systemActor } from '@/domain/access/actor'
import { Question } from '@/domain/content/exercise'
import { CourseManifest } from '@/domain/content/manifest'
import { prisma } from '@/server/platform/db'
import { useDatabase } from '@/test/database'
import { publishContent } from './publish-content'
import { currentQuestions, questionsByHash } from './question-bank'

useDatabase()
const job = systemActor('test')

const course = (hash: string, id = 'example') =>
  CourseManifest.parse({
    id,
    order: 1,
    visibility: 'public',
    title: { vi: 'Khóa mẫu', en: 'Sample' },
    summary: { vi: 'Khóa mẫu', en: 'Sample' },
    quiz: { draw: 1, passPercent: 80, retakeMinutes: 10 },
    lessons: [],
    hash,
  })
const option = (id: string, correct = false) => ({
  id,
  correct,
  text: { vi: id, en: id },
  why: { vi: id, en: id },
})
const question = (hash: string, id = 'q1', stem = 'Bước đầu?', courseId = 'example') => ({
  courseId,
  hash,
  body: Question.parse({
    id,
    kind: 'scenario',
    lesson: '01-first',
    section: 'one',
    stem: { vi: stem, en: stem },
    options: [option('a', true), option('b'), option('c')],
  }),
})

const current = async () =>
  (await prisma().courseVersion.findMany({ where: { isCurrent: true }, orderBy: { courseId: 'asc' } })).map(
    ({ courseId, hash, source }) => `${courseId} ${hash} ${source}`,
  )

describe('publishing courses', () => {
  it('twice changes nothing the second time and writes one audit row', async () => {
    const content = { courses: [course('c1')], questions: [question('h1'), question('h2', 'q2')] }
    expect(await publishContent(job, content)).toEqual({
      ok: true,
      value: { courses: 1, questions: 2, forms: 0 },
    })
    expect(await publishContent(job, content)).toEqual({
      ok: true,
      value: { courses: 0, questions: 0, forms: 0 },
    })
    expect(await prisma().audit.count({ where: { action: 'content.publish' } })).toBe(1)
  })

  it('makes a changed question a new version and keeps the old one as it was answered', async () => {
    await publishContent(job, { courses: [course('c1')], questions: [question('h1')] })
    await publishContent(job, {
      courses: [course('c2')],
      questions: [question('h1b', 'q1', 'Bước thứ hai?')],
    })
    expect(
      await prisma().courseVersion.findMany({ where: { isCurrent: true }, select: { hash: true } }),
    ).toEqual([{ hash: 'c2' }])
    expect((await currentQuestions('example')).map(({ hash, body }) => [hash, body.stem.vi])).toEqual([
      ['h1b', 'Bước thứ hai?'],
    ])
    expect(
      [...(await questionsByHash(['h1', 'h1b', 'unknown']))].map(([hash, body]) => [hash, body?.stem.vi]),
    ).toEqual([
      ['h1', 'Bước đầu?'],
      ['h1b', 'Bước thứ hai?'],
    ])
  })

  it('makes an earlier text current again without a second row', async () => {
    await publishContent(job, { courses: [course('c1')], questions: [question('h1')] })
    await publishContent(job, { courses: [course('c2')], questions: [] })
    await publishContent(job, { courses: [course('c1')], questions: [question('h1')] })
    expect(
      await prisma().courseVersion.findMany({
        orderBy: { hash: 'asc' },
        select: { hash: true, isCurrent: true },
      }),
    ).toEqual([
      { hash: 'c1', isCurrent: true },
      { hash: 'c2', isCurrent: false },
    ])
    expect(await prisma().questionVersion.count()).toBe(1)
  })

  it('by two starts at once leaves one current version', async () => {
    await Promise.all(
      ['c1', 'c2', 'c3'].map((hash) =>
        publishContent(job, { courses: [course(hash)], questions: [question(`${hash}-q`)] }),
      ),
    )
    expect(await prisma().courseVersion.count({ where: { isCurrent: true } })).toBe(1)
    expect(await prisma().questionVersion.count({ where: { isCurrent: true } })).toBe(1)
  })

  it('of one source never retires what another source published', async () => {
    const written = {
      courses: [course('w1', 'written')],
      questions: [question('w1-q', 'wq', 'Viết?', 'written')],
    }
    await publishContent(job, written, 'editor')
    await publishContent(job, { courses: [course('c1')], questions: [question('h1')] })
    await publishContent(job, { courses: [course('c2')], questions: [] })
    expect(await current()).toEqual(['example c2 folder', 'written w1 editor'])
    expect((await currentQuestions('written')).map(({ hash }) => hash)).toEqual(['w1-q'])
    expect(await currentQuestions('example')).toEqual([])
    await publishContent(job, { courses: [], questions: [] }, 'editor')
    expect(await current()).toEqual(['example c2 folder'])
  })

  it('refuses a course that another source has, names it, and changes nothing', async () => {
    await publishContent(job, { courses: [course('w1')], questions: [] }, 'editor')
    expect(
      await publishContent(job, { courses: [course('c1'), course('c3', 'third')], questions: [] }),
    ).toEqual({
      ok: false,
      reason: 'course_of_other_source',
      issues: [{ path: 'example', message: 'editor' }],
    })
    expect(await current()).toEqual(['example w1 editor'])
  })

  it('is for the system alone', async () => {
    expect(await publishContent(anonymous, { courses: [course('c1')], questions: [] })).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await prisma().courseVersion.count()).toBe(0)
  })
})
