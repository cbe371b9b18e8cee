import { isMailTroubled, letterErrors, type MailDay } from '@/domain/notices/mail-trouble'
import type { Tx } from '@/server/platform/db'

export type MailFigures = {
  /** `failing`: letters do not get to the mail server, or it refuses many. */
  status: 'ok' | 'failing'
  /** Letters that failed three times and wait for another try. */
  waiting: number
  /** Letters given up in the last week. */
  failed: number
}

const DAY_MS = 86_400_000

/** How letters get through. */
export async function readMail(tx: Tx, now: Date): Promise<MailFigures> {
  const [day, week] = [new Date(now.getTime() - DAY_MS), new Date(now.getTime() - 7 * DAY_MS)]
  const [row] = await tx.$queryRaw<({ waiting: number; failed: number } & MailDay)[]>`
    WITH letter AS (
      SELECT lower(address) AS address, state, changed_at,
        split_part(error, ' ', 1) = ANY (${letterErrors}::text[]) AS is_refusal,
        state IN ('intended', 'sending') AND tries >= 3 AS is_waiting
      FROM notice WHERE state IN ('intended', 'sending') OR changed_at > ${week}
    ), now AS (SELECT *, is_waiting OR (state = 'failed' AND changed_at > ${day}) AS is_trouble FROM letter)
    SELECT count(*) FILTER (WHERE is_waiting)::int AS waiting, count(*) FILTER (WHERE state = 'failed')::int AS failed,
      count(*) FILTER (WHERE is_trouble AND NOT is_refusal)::int AS stuck,
      count(DISTINCT address) FILTER (WHERE is_trouble AND is_refusal)::int AS refused,
      count(DISTINCT address) FILTER (WHERE state = 'sent' AND changed_at > ${day})::int AS taken
    FROM now`
  const { waiting, failed, ...lastDay } = row ?? { waiting: 0, failed: 0, stuck: 0, refused: 0, taken: 0 }
  return { status: isMailTroubled(lastDay) ? 'failing' : 'ok', waiting, failed }
}
