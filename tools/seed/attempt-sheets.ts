import { passScoreOf } from '@/domain/quiz/grade'
import type { Row, Sheet } from './copy-rows'
import { eachRun, when } from './each-person'
import { attemptJournal, bareAttempts, type Bank } from './journal'
import type { Life } from './plan-school'

/**
 * Attempts of everyone. Those of the sample have their questions, newest answers, marks and journal; the
 * others stand as attempts do whose answers were deleted in their time.
 */
export function attemptSheets(lives: readonly Life[], sample: readonly Life[], bank: Bank): Sheet[] {
  const inSample = new Set(sample)
  return [
    {
      table: 'attempt',
      columns: [
        'person_id',
        'id',
        'course_id',
        'run_id',
        'number',
        'state',
        'seed',
        'items',
        'answers',
        'version_hash',
        'started_at',
        'submitted_at',
        'score',
        'max_score',
        'pass_score',
        'is_passed',
      ],
      rows: eachRun(lives, (personId, run, life) => {
        const { id: courseId, hash, quiz } = run.course
        const passScore = passScoreOf(quiz.draw, quiz.passPercent)
        const attempts = inSample.has(life) ? attemptJournal(run, bank) : bareAttempts(run)
        return attempts.map((one): Row => {
          const written = [
            JSON.stringify(one.items),
            JSON.stringify(one.answers),
            hash,
            when(one.startedAt),
            when(one.submittedAt),
          ]
          return [
            personId,
            one.id,
            courseId,
            run.id,
            one.number,
            'graded',
            one.seed,
            ...written,
            one.score,
            quiz.draw,
            passScore,
            one.isPassed,
          ]
        })
      }),
    },
    {
      table: 'answer_step',
      columns: ['person_id', 'attempt_id', 'item', 'revision', 'response', 'at'],
      rows: eachRun(sample, (personId, run) =>
        attemptJournal(run, bank).flatMap(({ id, steps }) =>
          steps.map(
            ({ item, revision, choice, at }): Row => [
              personId,
              id,
              item,
              revision,
              JSON.stringify({ choice }),
              when(at),
            ],
          ),
        ),
      ),
    },
    {
      table: 'attempt_item',
      columns: ['person_id', 'attempt_id', 'item', 'question', 'mark', 'max'],
      rows: eachRun(sample, (personId, run) =>
        attemptJournal(run, bank).flatMap(({ id, marks }) =>
          marks.map(({ item, question, mark, max }): Row => [personId, id, item, question, mark, max]),
        ),
      ),
    },
  ]
}
