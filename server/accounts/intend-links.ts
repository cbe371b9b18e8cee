import { type Lang, readLang } from '@/domain/lang/lang'
import { linkSlot } from '@/domain/notices/retry'
import { type LinkPurpose, linkExpiry } from '@/domain/people/link-purpose'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'
import { newId } from '@/server/platform/ids'
import { enqueueAll } from '@/server/platform/queue'
import { noticeLink } from './notice-link'

type Asked = { lang?: Lang; now: Date }
type Written = { id: string; personId: string }

/**
 * Means a letter with a link for each of these people who has an address and a live account: the letter, its
 * link and the job that sends it stand or fall with the command. One letter to a person in ten minutes; asked
 * for again while it has not got through, the same one is tried at once. Answers how many letters go out by
 * it; others had theirs a moment ago.
 */
export async function intendLinks(
  tx: Tx,
  personIds: readonly string[],
  { lang, now }: Asked,
): Promise<{ written: number }> {
  const accounts = await tx.account.findMany({
    where: { personId: { in: [...personIds] }, disabledAt: null, person: { email: { not: null } } },
    select: { personId: true, activatedAt: true, lang: true, person: { select: { email: true } } },
  })
  const { hostname } = new URL(env().publicUrl)
  const meant = accounts.map((account) => {
    const id = newId()
    const address = account.person.email ?? ''
    const kind: LinkPurpose = account.activatedAt ? 'reset' : 'activate'
    return {
      id,
      personId: account.personId,
      kind,
      address,
      // An address that was just corrected gets its letter at once: the one before went to nobody.
      key: `${linkSlot(now)} ${sha256(address.toLowerCase()).slice(0, 8)}`,
      // In the language in which the link was asked for, else the person's own.
      lang: lang ?? readLang(account.lang),
      messageId: `<${id}@${hostname}>`,
    }
  })
  if (meant.length === 0) return { written: 0 }
  const written = await tx.$queryRaw<Written[]>`
    INSERT INTO notice AS n (person_id, id, kind, key, address, lang, state, message_id, created_at, changed_at)
    SELECT "personId", id, kind, key, address, lang, 'intended', "messageId", ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(meant)}::jsonb)
      AS r ("personId" uuid, id uuid, kind text, key text, address text, lang text, "messageId" text)
    ON CONFLICT (person_id, key) DO UPDATE SET state = 'intended', tries = 0, changed_at = ${now}
      WHERE n.state = 'failed' OR (n.state = 'intended' AND n.tries > 0)
    RETURNING id, person_id AS "personId"`
  const meantNow = new Set(meant.map(({ id }) => id))
  const kinds = new Map(meant.map(({ personId, kind }) => [personId, kind]))
  const links = written
    .filter(({ id }) => meantNow.has(id))
    .map(({ id, personId }) => {
      const purpose = kinds.get(personId) ?? 'activate'
      return { personId, purpose, hash: sha256(noticeLink(id)), expiresAt: linkExpiry(purpose, now) }
    })
  await tx.$executeRaw`
    INSERT INTO account_token (token_hash, person_id, purpose, created_at, expires_at)
    SELECT hash, "personId", purpose, ${now}, "expiresAt"
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      AS r (hash text, "personId" uuid, purpose text, "expiresAt" timestamptz)`
  await enqueueAll(
    tx,
    'notice.send',
    written.map(({ id, personId }) => ({
      data: { personId, noticeId: id },
      key: `${id}:${now.toISOString()}`,
    })),
  )
  return { written: written.length }
}
