import { beforeEach, describe, expect, test } from 'vitest'
import { anonymous, type PersonActor, systemActor } from '@/domain/access/actor'
import { annulPass } from '@/server/attempts/annul-pass'
import { publishContent } from '@/server/courses/publish-content'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { sweepRetention } from '@/server/privacy/sweep-retention'
import { courseProgress } from '@/server/progress/queries'
import { actorAs, type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { judge, publishSampleForms } from '@/test/judge'
import { later } from '@/test/later'
import { publishSampleCourses, sampleCourses } from '@/test/sample-course'
import { sampleForms, sampleItem } from '@/test/sample-forms'
import { study } from '@/test/study'
import { sync } from '@/test/sync'
import { answerGauge } from './answer-gauge'
import { ownGauge } from './own-gauge'

useDatabase()
let root: BuiltUnit
let learner: PersonActor
let staff: PersonActor

beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  learner = (await buildPerson({ unit })).actor
  staff = (await buildPerson({ unit: root, kind: 'staff' })).actor
  await publishSampleCourses()
  await publishSampleForms()
  await publishSampleForms('staff')
})

const own = (course = 'law') => ownGauge(learner.personId, course)
const rows = () => prisma().gaugeAnswer.findMany({ orderBy: { at: 'asc' } })
const lastStep = async () => {
  const [course] = sampleCourses
  if (!course) throw new Error('no sample course')
  return (await courseProgress(learner, course)).gauge
}

describe('the way through', () => {
  test('one form before, the other after the last lesson, and both results then', async () => {
    const first = (await own()).asked
    expect(await judge(learner, 'before', { rightTrue: 5, rightFalse: 2 })).toEqual({
      ok: true,
      value: { answered: 12 },
    })
    expect(await own()).toMatchObject({ step: 'waits', asked: null, before: { rightTrue: 5, rightFalse: 2 } })
    await study(learner, 'law', 'completed')
    const second = (await own()).asked
    expect(second?.form).not.toBe(first?.form)
    await judge(learner, 'after', { rightTrue: 4, rightFalse: 6 })
    expect(await own()).toMatchObject({
      step: 'both',
      asked: null,
      before: { form: { hash: first?.hash }, rightTrue: 5, rightFalse: 2 },
      after: { form: { hash: second?.hash }, rightTrue: 4, rightFalse: 6 },
    })
  })
  test('the course page knows each step', async () => {
    const steps = [await lastStep()]
    await judge(learner, 'before')
    steps.push(await lastStep())
    await study(learner, 'law', 'completed')
    steps.push(await lastStep())
    await judge(learner, 'after')
    steps.push(await lastStep())
    expect(steps).toEqual(['before', 'waits', 'after', 'both'])
  })
  test('of many learners about half get form A first', async () => {
    const forms = await Promise.all(
      Array.from({ length: 60 }, async () => (await ownGauge(crypto.randomUUID(), 'law')).asked?.form),
    )
    const share = forms.filter((form) => form === 'a').length
    expect(share).toBeGreaterThan(15)
    expect(share).toBeLessThan(45)
  })
  test('it counts for nothing: no lesson, no completion, no audit row', async () => {
    await judge(learner, 'before')
    const [run] = await prisma().run.findMany()
    expect(run).toMatchObject({ tookPartAt: null, completedAt: null, passedAt: null })
    expect(await prisma().audit.count()).toBe(0)
  })
  test('a blank is recorded as not answered', async () => {
    const { asked } = await own()
    const [one, two] = asked?.items ?? []
    const answers = { [one?.id ?? '']: true, [two?.id ?? '']: true, 'not-asked': true }
    const sent = { course: 'law', moment: 'before', form: asked?.hash, answers }
    expect(await execute(answerGauge, learner, sent)).toEqual({ ok: true, value: { answered: 2 } })
    expect(await rows()).toMatchObject([{ answered: 2, rightTrue: 1, rightFalse: 0 }])
    expect(Object.keys((await rows())[0]?.answers as object)).toEqual([one?.id, two?.id])
  })
})

describe('what is refused, and changes nothing', () => {
  const refused = async (outcome: Promise<unknown>, reason: string, left = 0) => {
    expect(await outcome).toMatchObject({ ok: false, reason })
    expect((await rows()).length).toBe(left)
  }
  test('the first form once a lesson is done', async () => {
    await study(learner, 'law', 'took_part')
    expect(await lastStep()).toBe('over')
    await refused(judge(learner, 'before'), 'gauge_over')
  })
  test('the second form before the last lesson, and without the first', async () => {
    await refused(judge(learner, 'after'), 'gauge_over')
    await judge(learner, 'before')
    await refused(judge(learner, 'after'), 'gauge_waits', 1)
    await study(learner, 'law', 'took_part')
    await refused(judge(learner, 'after'), 'gauge_waits', 1)
  })
  test('any form a second time', async () => {
    await judge(learner, 'before')
    await refused(judge(learner, 'before'), 'gauge_answered', 1)
    await study(learner, 'law', 'completed')
    await judge(learner, 'after')
    await refused(judge(learner, 'after'), 'gauge_answered', 2)
  })
  test('a form without any answer, the other form, a form of another course, and none', async () => {
    const { asked } = await own()
    const other = sampleForms('law').find(({ hash }) => hash !== asked?.hash)
    const send = (form: string | undefined, answers: object) =>
      execute(answerGauge, learner, { course: 'law', moment: 'before', form, answers })
    await refused(send(asked?.hash, {}), 'nothing_answered')
    await refused(send(asked?.hash, { 'not-asked': true }), 'nothing_answered')
    await refused(send(other?.hash, { [other?.items[0]?.id ?? '']: true }), 'not_found')
    await refused(send(`staff-form-${asked?.form}`, { [asked?.items[0]?.id ?? '']: true }), 'not_found')
    await refused(send('none', {}), 'not_found')
    await refused(send(asked?.hash, { [asked?.items[0]?.id ?? '']: 'perhaps' }), 'invalid_input')
  })
  test('whoever may not learn the course, and a course without forms', async () => {
    await refused(judge(learner, 'before', undefined, 'staff'), 'not_found')
    await refused(judge(learner, 'before', undefined, 'conduct'), 'not_found')
    const sent = { course: 'law', moment: 'before', form: 'law-form-a', answers: { 'a-1': true } }
    for (const actor of [anonymous, systemActor('test')])
      await refused(execute(answerGauge, actor, sent), 'not_found')
    expect(await judge(staff, 'before', undefined, 'staff')).toMatchObject({ ok: true })
  })
})

test('sent twice at once it is kept once', async () => {
  const outcomes = await Promise.all([
    judge(learner, 'before'),
    judge(learner, 'before'),
    judge(learner, 'before'),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.reason).toBe('gauge_answered')
  expect(await rows()).toHaveLength(1)
})

test('what was answered stays with the version that was asked, and a page of the old version is taken', async () => {
  const { asked } = await own()
  const letter = asked?.form ?? 'a'
  const changed = sampleForms('law').map((form) => ({
    ...form,
    hash: `${form.hash}-2`,
    items: form.items.with(0, sampleItem(form.form, 1, { isTrue: false })),
  }))
  const publish = (forms: typeof changed) =>
    publishContent(systemActor('test'), { courses: sampleCourses, questions: [], forms })
  await publish(changed)
  expect((await own()).asked?.hash).toBe(`law-form-${letter}-2`)
  const answers = { [`${letter}-1`]: true }
  await execute(answerGauge, learner, { course: 'law', moment: 'before', form: asked?.hash, answers })
  expect(await own()).toMatchObject({ before: { rightTrue: 1, form: { hash: asked?.hash } } })
  // The course takes its forms back: nothing is asked any more, what was kept stays.
  await publish([])
  await study(learner, 'law', 'completed')
  expect(await own()).toMatchObject({ step: 'after', asked: null, before: { rightTrue: 1 } })
})

test('another cycle asks anew, and keeps what was judged in the one before', async () => {
  await judge(learner, 'before')
  await study(learner, 'law', 'completed')
  await judge(learner, 'after')
  await prisma().run.updateMany({ data: { completedAt: new Date('2026-01-01') } })
  await buildTarget({ unit: root, courseIds: ['law'], evidence: 'completed' })
  await prisma().targetRule.updateMany({ data: { evidenceSince: new Date('2026-09-05') } })
  await sync()
  expect(await own()).toMatchObject({ step: 'before', before: null, after: null })
  expect(await judge(learner, 'after')).toEqual({ ok: false, reason: 'gauge_over' })
  expect(await judge(learner, 'before')).toMatchObject({ ok: true })
  expect(await rows()).toHaveLength(3)
  expect([(await own()).step, await lastStep()]).toEqual(['waits', 'waits'])
})

test('after an annulled pass the run that follows asks nothing, and what was judged stays with its run', async () => {
  await judge(learner, 'before')
  await study(learner, 'law', 'passed')
  const [judged] = await rows()
  const annulled = { personId: learner.personId, runId: judged?.runId, reason: 'Thi hộ', document: 'QĐ 1' }
  const office = actorAs('student_affairs', root)
  expect(await execute(annulPass, office, annulled)).toMatchObject({ ok: true })
  expect(await own()).toMatchObject({ step: 'over', asked: null })
  expect(await rows()).toEqual([judged])
})

test('after twelve months the answers go; how much was recognised stays, until the person goes', async () => {
  await judge(learner, 'before', { rightTrue: 5, rightFalse: 2 })
  const months = (n: number) => n * 31 * 86_400_000
  await later(months(11), () => sweepRetention(systemActor('test')))
  expect((await own()).before?.judged).not.toBeNull()
  await later(months(13), async () =>
    expect(await sweepRetention(systemActor('test'))).toMatchObject({ gauge: { rows: 1 } }),
  )
  expect((await own()).before).toMatchObject({ judged: null, answered: 12, rightTrue: 5, rightFalse: 2 })
  await prisma().person.delete({ where: { id: learner.personId } })
  expect(await rows()).toEqual([])
})
