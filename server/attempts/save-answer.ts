import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { hotCommand, ok, refuse } from '@/server/platform/command'
import { statement } from '@/server/platform/db'

export const SaveAnswerInput = z.object({
  attempt: z.uuid(),
  item: z.coerce.number().int().min(0).max(99),
  choice: z.string().regex(/^[a-d]$/),
  /** The revision the answering page has seen; 0 before the first answer. */
  revision: z.coerce.number().int().min(0).max(100_000),
})
export type SavedAnswer = { item: number; choice: string; revision: number; at: string }

type Row = { item: number; choice: string; revision: number; at: Date }
const toSaved = (row: Row): SavedAnswer => ({ ...row, at: new Date(row.at).toISOString() })

/**
 * Saves one answer in one statement: the attempt must be the person's own and open, the option one of those shown, the
 * page's revision the newest. Changes the attempt's newest answers and appends to the journal, or neither.
 */
export const saveAnswer = hotCommand<typeof SaveAnswerInput, Row, SavedAnswer>({
  name: 'attempt.save-answer',
  input: SaveAnswerInput,
  can: isPerson,
  statement: (input, actor, now) => ({
    text: `WITH saved AS (
        UPDATE attempt SET answers = jsonb_set(answers, ARRAY[$3::text],
          jsonb_build_object('choice', $4::text, 'revision', $5::int + 1, 'at', $6::timestamptz))
        WHERE person_id = $1 AND id = $2 AND state = 'in_progress'
          AND items -> $3::int -> 'options' ? $4
          AND coalesce((answers -> $3::text ->> 'revision')::int, 0) = $5
          AND answers -> $3::text ->> 'choice' IS DISTINCT FROM $4
        RETURNING person_id, id
      )
      INSERT INTO answer_step (person_id, attempt_id, item, revision, choice, at)
      SELECT person_id, id, $3::int, $5::int + 1, $4, $6 FROM saved
      RETURNING item, choice, revision, at`,
    values: [
      isPerson(actor) ? actor.personId : null,
      input.attempt,
      input.item,
      input.choice,
      input.revision,
      now,
    ],
  }),
  value: toSaved,
  async refusal(input, actor) {
    const [row] = await statement<{
      state: string
      choice: string | null
      revision: number
      at: string
      shown: boolean
    }>(
      'attempt.save-answer.refusal',
      `SELECT state, answers -> $3::text ->> 'choice' AS choice, coalesce((answers -> $3::text ->> 'revision')::int, 0) AS revision,
         answers -> $3::text ->> 'at' AS at, coalesce(items -> $3::int -> 'options' ? $4, false) AS shown
       FROM attempt WHERE person_id = $1 AND id = $2`,
      [isPerson(actor) ? actor.personId : null, input.attempt, input.item, input.choice],
    )
    if (!row?.shown) return refuse('not_found')
    // The same answer again (a repeated request whose reply was lost): it is stored, say so.
    if (row.choice === input.choice)
      return ok({
        item: input.item,
        choice: row.choice,
        revision: row.revision,
        at: new Date(row.at).toISOString(),
      })
    return refuse(row.state === 'in_progress' ? 'stale' : 'attempt_closed')
  },
})
