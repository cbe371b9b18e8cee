import type { Notice } from '@/generated/prisma/client'
import type { Tx } from '@/server/platform/db'

/** What a letter of one kind is, besides whom it is for. */
export type Kind = {
  /** Readies it for leaving; false when there is nothing to say any more. */
  ready: (tx: Tx, notice: Notice, now: Date) => Promise<boolean>
  /** What its words name, the same whenever it is composed. */
  values: (tx: Tx, notice: Notice) => Promise<Record<string, string | number>>
}
