import type { Row, Sheet } from './copy-rows'
import { attemptSheets } from './attempt-sheets'
import { type Bank, recallJournal } from './journal'
import { eachPerson, eachRun, when, whenever } from './each-person'
import type { Life, PlannedSchool } from './plan-school'
import { completedAt, passedAt, type PlannedPass, type PlannedRun, tookPartAt } from './study'

type Issuer = { name: string; nameEn: string }
type Facts = { bank: Bank; issuer: Issuer; sampleEvery: number }

/**
 * Runs, lessons, attempts, completions and certificates of everyone; recall answers and answer journals of
 * the sample.
 */
export function learningSheets(
  { lives }: Pick<PlannedSchool, 'lives'>,
  { bank, issuer, sampleEvery }: Facts,
): Sheet[] {
  const sample = lives.filter((_, index) => index % sampleEvery === 0)
  return [
    {
      table: 'run',
      columns: [
        'person_id',
        'id',
        'course_id',
        'number',
        'started_at',
        'took_part_at',
        'completed_at',
        'passed_at',
      ],
      rows: eachRun(lives, (personId, run) => [
        [
          personId,
          run.id,
          run.course.id,
          1,
          when(run.startedAt),
          whenever(tookPartAt(run)),
          whenever(completedAt(run)),
          whenever(passedAt(run)),
        ],
      ]),
    },
    {
      table: 'lesson_progress',
      columns: ['person_id', 'run_id', 'lesson_id', 'section', 'done_at', 'version_hash', 'updated_at'],
      rows: eachRun(lives, lessonRows),
    },
    {
      table: 'recall_answer',
      columns: [
        'person_id',
        'run_id',
        'lesson_id',
        'exercise_id',
        'response',
        'is_correct',
        'version_hash',
        'at',
      ],
      rows: eachRun(sample, (personId, run) =>
        recallJournal(run).map(({ lesson, exercise, choice, isCorrect, at }) => [
          personId,
          run.id,
          lesson,
          exercise,
          JSON.stringify({ choice }),
          isCorrect,
          run.course.hash,
          when(at),
        ]),
      ),
    },
    ...attemptSheets(lives, sample, bank),
    {
      table: 'completion',
      columns: [
        'person_id',
        'id',
        'course_id',
        'run_id',
        'attempt_id',
        'version_hash',
        'score',
        'max_score',
        'at',
      ],
      rows: eachPass(lives, ({ person }, { id, course }, { attempt, completionId }) => [
        person.id,
        completionId,
        course.id,
        id,
        attempt.id,
        course.hash,
        attempt.score,
        course.quiz.draw,
        when(attempt.submittedAt),
      ]),
    },
    {
      table: 'certificate',
      columns: [
        'person_id',
        'id',
        'completion_id',
        'serial',
        'holder',
        'title_vi',
        'title_en',
        'issuer',
        'issuer_en',
        'issued_at',
        'code',
      ],
      rows: eachPass(
        lives,
        ({ person }, { course: { title } }, { attempt, completionId, certificateId, serial }) => {
          const holder = `${person.familyName} ${person.givenName}`
          return [
            person.id,
            certificateId,
            completionId,
            serial,
            holder,
            title.vi,
            title.en,
            issuer.name,
            issuer.nameEn,
            when(attempt.submittedAt),
            person.code,
          ]
        },
      ),
    },
    {
      table: 'certificate_serial',
      columns: ['serial', 'person_id', 'certificate_id'],
      rows: eachPass(lives, ({ person }, _run, { serial, certificateId }) => [
        serial,
        person.id,
        certificateId,
      ]),
    },
  ]
}

const eachPass = (
  lives: readonly Life[],
  rowOf: (life: Life, run: PlannedRun, pass: PlannedPass) => Row,
): Iterable<Row> =>
  eachPerson(lives, (life) => life.runs.flatMap((run) => (run.pass ? [rowOf(life, run, run.pass)] : [])))

function lessonRows(personId: string, { id, course, lessons, openLessonAt }: PlannedRun): Row[] {
  return course.lessons
    .slice(0, lessons.length + (openLessonAt === null ? 0 : 1))
    .map((lesson, index): Row => {
      const doneAt = lessons[index] ?? null
      const place = doneAt === null ? lesson.sections.at(0) : lesson.sections.at(-1)
      return [
        personId,
        id,
        lesson.id,
        place?.id ?? '',
        whenever(doneAt),
        course.hash,
        when(doneAt ?? openLessonAt ?? 0),
      ]
    })
}
