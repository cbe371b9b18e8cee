import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Slug } from '@/domain/content/exercise'
import { findCourse } from '@/server/courses/courses'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { lockPerson } from './lock-person'
import { mayLearn } from './may-learn'
import { openRun } from './open-run'

const Input = z.object({ course: Slug, lesson: Slug, section: Slug })
type Subject = { personId: string; isAllowed: boolean }

/** Remembers the section someone last read, to offer it on the next visit. It proves nothing and counts nowhere. */
export const savePlace = rareCommand<typeof Input, Subject, { section: string }>({
  name: 'progress.save-place',
  input: Input,
  async subject(tx, input, actor) {
    const course = findCourse(input.course)
    if (!course || !isPerson(actor) || !(await mayLearn(actor, course, tx))) return null
    await lockPerson(tx, actor.personId)
    return { personId: actor.personId, isAllowed: true }
  },
  can: (_actor, subject) => subject.isAllowed,
  async run({ tx, input, subject: { personId }, now }) {
    const course = findCourse(input.course)
    const lesson = course?.lessons.find(({ id }) => id === input.lesson)
    if (!course || !lesson?.sections.some(({ id }) => id === input.section)) return refuse('not_found')
    const run = await openRun(tx, personId, course.id, { now, today: await today(now, tx) })
    const key = { personId, runId: run.id, lessonId: lesson.id }
    const place = { section: input.section, updatedAt: now }
    await tx.lessonProgress.upsert({
      where: { personId_runId_lessonId: key },
      create: { ...key, ...place, versionHash: course.hash },
      update: place,
    })
    return ok({ section: input.section })
  },
  audit: () => null,
})
