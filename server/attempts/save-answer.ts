import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { type ItemResponse, withResponse } from '@/domain/quiz/response'
import { hotCommand, ok, refuse } from '@/server/platform/command'
import { statement } from '@/server/platform/db'

export const SaveAnswerInput = withResponse({
  attempt: z.uuid(),
  item: z.coerce.number().int().min(0).max(99),
  /** The revision the answering page has seen; 0 before the first answer. */
  revision: z.coerce.number().int().min(0).max(100_000),
})
export type SavedAnswer = Stored & {
  /** As pages of the release before read it. */
  choice: string
}

type Stored = { item: number; response: ItemResponse; revision: number; at: string }
type Row = Omit<Stored, 'at'> & { at: Date | string }
const toSaved = ({ item, response, revision, at }: Row): SavedAnswer => ({
  item,
  response,
  choice: response.choice,
  revision,
  at: new Date(at).toISOString(),
})

/**
 * Saves one answer in one statement: the attempt must be the person's own and open, the option one of those
 * shown, the page's revision the newest. Changes the attempt's newest answers and appends to the journal, or
 * neither.
 */
export const saveAnswer = hotCommand<
  typeof SaveAnswerInput,
  Row,
  SavedAnswer,
  'not_found' | 'stale' | 'attempt_closed'
>({
  name: 'attempt.save-answer',
  input: SaveAnswerInput,
  can: isPerson,
  statement: (input, actor, now) => ({
    text: `WITH saved AS (
        UPDATE attempt SET answers = jsonb_set(answers, ARRAY[$3::text],
          jsonb_build_object('response', $4::jsonb, 'revision', $5::int + 1, 'at', $6::timestamptz))
        WHERE person_id = $1 AND id = $2 AND state = 'in_progress'
          AND items -> $3::int -> 'options' ? ($4::jsonb ->> 'choice')
          AND coalesce((answers -> $3::text ->> 'revision')::int, 0) = $5
          AND answers -> $3::text -> 'response' IS DISTINCT FROM $4::jsonb
        RETURNING person_id, id
      )
      INSERT INTO answer_step (person_id, attempt_id, item, revision, response, at)
      SELECT person_id, id, $3::int, $5::int + 1, $4::jsonb, $6 FROM saved
      RETURNING item, response, revision, at`,
    values: [
      isPerson(actor) ? actor.personId : null,
      input.attempt,
      input.item,
      JSON.stringify(input.response),
      input.revision,
      now,
    ],
  }),
  value: toSaved,
  async refusal(input, actor) {
    const [row] = await statement<{
      state: string
      response: ItemResponse | null
      revision: number
      at: string
      isSame: boolean
      shown: boolean
    }>(
      'attempt.save-answer.refusal',
      `SELECT state, answers -> $3::text -> 'response' AS response,
         coalesce((answers -> $3::text ->> 'revision')::int, 0) AS revision, answers -> $3::text ->> 'at' AS at,
         coalesce(answers -> $3::text -> 'response' = $4::jsonb, false) AS "isSame",
         coalesce(items -> $3::int -> 'options' ? ($4::jsonb ->> 'choice'), false) AS shown
       FROM attempt WHERE person_id = $1 AND id = $2`,
      [isPerson(actor) ? actor.personId : null, input.attempt, input.item, JSON.stringify(input.response)],
    )
    if (!row?.shown) return refuse('not_found')
    // The same answer again (a repeated request whose reply was lost): it is stored, say so.
    if (row.response && row.isSame) return ok(toSaved({ ...row, item: input.item, response: row.response }))
    return refuse(row.state === 'in_progress' ? 'stale' : 'attempt_closed')
  },
})
