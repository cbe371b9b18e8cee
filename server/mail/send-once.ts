import { clock } from '@/server/platform/clock'
import { type Tx, transaction } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import type { Mail } from './mail'
import { sendMail } from './send-mail'

/**
 * Writes and sends a mail once for its key: the ledger row, what `write` records and the sending stand or fall together.
 * A job that runs twice, or twice at the same time, sends one mail. `write` answers null when there is nothing to say any more.
 */
export async function sendOnce(
  key: string,
  write: (tx: Tx) => Promise<Omit<Mail, 'id'> | null>,
): Promise<boolean> {
  return transaction(async (tx) => {
    const claimed = await tx.$executeRaw`
      INSERT INTO idempotency_key (actor_id, key, command, result, at) VALUES ('system:mail', ${key}, 'mail', '{}', ${clock.now()})
      ON CONFLICT DO NOTHING`
    if (claimed === 0) return false
    const mail = await write(tx)
    if (!mail) return false
    await sendMail({ ...mail, id: sha256(`mail:${key}`).slice(0, 32) })
    return true
  })
}
