import { z } from 'zod'
import { Lang } from '@/domain/lang/lang'
import { linkSlot } from '@/domain/people/link-purpose'
import { enqueue } from '@/server/platform/queue'
import { personOfLogin, readLogin } from './find-login'
import { ok, rareCommand } from '@/server/platform/command'
import { sha256 } from '@/server/platform/hash'

/**
 * Sends a link to whoever has this code or e-mail: the first password or a new one. Known and unknown get the same answer in
 * the same time; one person gets at most one mail in ten minutes.
 */
export const requestReset = rareCommand({
  name: 'account.request_link',
  input: z.object({
    login: z.string().max(254).transform(readLogin).pipe(z.string().min(1)),
    lang: Lang.optional(),
  }),
  async subject(tx, { login }) {
    const [found] = await tx.$queryRaw<
      { personId: string | null }[]
    >`SELECT ${personOfLogin(login)} AS "personId"`
    return { personId: found?.personId ?? null }
  },
  can: () => true,
  async run({ tx, subject: { personId }, input: { login, lang }, now }) {
    const slot = linkSlot(now)
    await enqueue(
      tx,
      'mail.activation',
      { personId, slot, lang },
      { key: `${personId ?? sha256(login)}:${slot}` },
    )
    return ok({})
  },
  // Written for an unknown login too: the time taken tells nothing.
  audit: ({ subject: { personId } }) => ({ subject: `person:${personId ?? 'unknown'}` }),
})
