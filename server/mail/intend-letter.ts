import { readLang } from '@/domain/lang/lang'
import type { LetterKind } from '@/domain/notices/letter-kind'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { enqueue } from '@/server/platform/queue'

type Meant = { kind: LetterKind; personId: string; about: string; now: Date }

/**
 * Means a letter to one person about one thing, in their language; it stands or falls with the command. Who
 * has no address or no live account gets none.
 */
export async function intendLetter(tx: Tx, { kind, personId, about, now }: Meant): Promise<void> {
  const account = await tx.account.findUnique({
    where: { personId },
    select: { lang: true, disabledAt: true, person: { select: { email: true } } },
  })
  const address = account?.disabledAt ? null : account?.person.email
  if (!account || !address) return
  const id = newId()
  const { hostname } = new URL(env().publicUrl)
  await tx.notice.create({
    data: {
      personId,
      id,
      kind,
      about,
      key: `${kind} ${about}`,
      address,
      lang: readLang(account.lang),
      state: 'intended',
      messageId: `<${id}@${hostname}>`,
      createdAt: now,
      changedAt: now,
    },
  })
  await enqueue(tx, 'notice.send', { personId, noticeId: id }, { key: `${id}:${now.toISOString()}` })
}
