import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Slug } from '@/domain/content/slug'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { lockLearning } from './lock-learning'
import type { Learning } from './may-learn'
import { openRun } from './open-run'

const Input = z.object({ course: Slug, lesson: Slug, section: Slug })

/**
 * Remembers the section someone last read, to offer it on the next visit. It proves nothing and counts
 * nowhere.
 */
export const savePlace = rareCommand<typeof Input, Learning, { section: string }, 'not_found'>({
  name: 'progress.save-place',
  input: Input,
  subject: (tx, input, actor) => lockLearning(tx, actor, input.course),
  can: isPerson,
  async run({ tx, input, subject: { personId, course }, now }) {
    const lesson = course.lessons.find(({ id }) => id === input.lesson)
    if (!lesson?.sections.some(({ id }) => id === input.section)) return refuse('not_found')
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
