import { passScoreOf } from '@/domain/quiz/grade'
import type { Row, Sheet } from './copy-rows'
import { eachRun, when } from './each-person'
import { attemptJournal, type Bank } from './journal'
import type { Life } from './plan-school'

/** Attempts with their newest answers, and the journal behind them. */
export function attemptSheets(sample: readonly Life[], bank: Bank): Sheet[] {
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
      rows: eachRun(sample, (personId, run) => {
        const { id: courseId, hash, quiz } = run.course
        const passScore = passScoreOf(quiz.draw, quiz.passPercent)
        return attemptJournal(run, bank).map((one): Row => {
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
      columns: ['person_id', 'attempt_id', 'item', 'revision', 'choice', 'at'],
      rows: eachRun(sample, (personId, run) =>
        attemptJournal(run, bank).flatMap(({ id, steps }) =>
          steps.map(
            ({ item, revision, choice, at }): Row => [personId, id, item, revision, choice, when(at)],
          ),
        ),
      ),
    },
  ]
}
