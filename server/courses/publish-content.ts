import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { Question } from '@/domain/content/exercise'
import { CourseForm } from '@/domain/content/course-form'
import { CourseManifest } from '@/domain/content/manifest'
import { contentDir } from '@/server/platform/env'
import { type CoreReason, execute, ok, type Outcome, rareCommand } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { builtCourses, builtForms } from './built-courses'
import { lockPublishing, replaceQuestions } from './publish-questions'

const BuiltQuestion = z.object({ courseId: z.string(), hash: z.string(), body: Question })
const Input = z.object({
  /** Who publishes: `folder` is content/, read at every start. */
  source: z.string().regex(/^[a-z][a-z0-9-]*$/),
  courses: z.array(CourseManifest),
  questions: z.array(BuiltQuestion),
  forms: z.array(CourseForm).default([]),
})
type Input = z.output<typeof Input>
export type Published = { courses: number; questions: number; forms: number }

/**
 * Makes the given courses and questions the current ones of their source; what another source published
 * stays. Earlier versions stay too: attempts and completions point at them. A course belongs to the source
 * that has it now.
 */
export const publishContentCommand = rareCommand<typeof Input, object, Published, 'course_of_other_source'>({
  name: 'content.publish',
  input: Input,
  subject: async (tx) => {
    await lockPublishing(tx)
    return {}
  },
  can: (actor) => actor.kind === 'system',
  async run({ tx, input, now }) {
    const taken = await heldByOthers(tx, input)
    if (taken.length > 0)
      return {
        ok: false,
        reason: 'course_of_other_source',
        issues: taken.map(({ courseId, source }) => ({ path: courseId, message: source })),
      }
    return ok({
      courses: await publishCourses(tx, input, now),
      questions: await publishQuestions(tx, input, now),
      forms: await publishForms(tx, input, now),
    })
  },
  audit: ({ input: { source } }, { courses, questions, forms }) =>
    courses + questions + forms > 0
      ? { subject: 'content', detail: { source, courses, questions, forms } }
      : null,
})

/** Publishes what content:build made. Safe at every start: when nothing changed it writes nothing. */
export const publishContent = (
  actor: Actor,
  content: Omit<z.input<typeof Input>, 'source'> = builtContent(),
  source = 'folder',
): Promise<Outcome<Published, CoreReason | 'course_of_other_source'>> =>
  execute(publishContentCommand, actor, { source, ...content })

function builtContent(): Omit<Input, 'source'> {
  const file = path.join(contentDir(), 'questions.json')
  return {
    courses: builtCourses(),
    forms: builtForms(),
    questions: z.array(BuiltQuestion).parse(JSON.parse(fs.readFileSync(file, 'utf8'))),
  }
}

/**
 * Courses of the input that another source has published: two texts under one name would leave neither to
 * trust.
 */
const heldByOthers = (tx: Tx, { source, courses, questions, forms }: Input) =>
  tx.courseVersion.findMany({
    where: {
      isCurrent: true,
      source: { not: source },
      courseId: {
        in: [...courses.map(({ id }) => id), ...[...questions, ...forms].map(({ courseId }) => courseId)],
      },
    },
    select: { courseId: true, source: true },
    orderBy: { courseId: 'asc' },
  })

/** Old rows step back first: at most one version of a course is current at any moment. */
async function publishCourses(tx: Tx, { source, courses }: Input, now: Date): Promise<number> {
  const current = courses.map(({ hash }) => hash)
  const stepped = await tx.$executeRaw`
    UPDATE course_version SET is_current = false
    WHERE is_current AND source = ${source} AND NOT hash = ANY (${current})`
  const rows = courses.map(({ hash, id, ...rest }) => ({
    hash,
    courseId: id,
    manifest: { id, hash, ...rest },
  }))
  const added = await tx.$executeRaw`
    INSERT INTO course_version (hash, course_id, source, manifest, is_current, published_at)
    SELECT r.hash, r."courseId", ${source}, r.manifest, true, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(hash text, "courseId" text, manifest jsonb)
    ON CONFLICT (hash) DO UPDATE SET is_current = true, source = excluded.source WHERE NOT course_version.is_current`
  return Math.max(stepped, added)
}

async function publishQuestions(tx: Tx, { source, questions }: Input, now: Date): Promise<number> {
  const rows = questions.map(({ hash, courseId, body }) => ({ hash, courseId, questionId: body.id, body }))
  const { stepped, added } = await replaceQuestions(tx, { source, rows, now })
  return Math.max(stepped.length, added.length)
}

async function publishForms(tx: Tx, { source, forms }: Input, now: Date): Promise<number> {
  const current = forms.map(({ hash }) => hash)
  const stepped = await tx.$executeRaw`
    UPDATE course_form SET is_current = false
    WHERE is_current AND source = ${source} AND NOT hash = ANY (${current})`
  const added = await tx.$executeRaw`
    INSERT INTO course_form (hash, course_id, form, source, items, is_current, published_at)
    SELECT r.hash, r."courseId", r.form, ${source}, r.items, true, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(forms)}::jsonb) AS r(hash text, "courseId" text, form text, items jsonb)
    ON CONFLICT (hash) DO UPDATE SET is_current = true, source = excluded.source WHERE NOT course_form.is_current`
  return Math.max(stepped, added)
}
