import { z } from 'zod'
import { Lang } from '@/domain/lang/lang'
import { intendLinks } from './intend-links'
import { personOfLogin, readLogin } from './find-login'
import { notSooner } from './not-sooner'
import type { Actor } from '@/domain/access/actor'
import { type CoreReason, execute, type Outcome, ok, rareCommand } from '@/server/platform/command'

const requestReset = rareCommand({
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
  async run({ tx, subject: { personId }, input: { lang }, now }) {
    if (personId) await intendLinks(tx, [personId], { lang, now })
    return ok({})
  },
  audit: ({ subject: { personId } }) => ({ subject: `person:${personId ?? 'unknown'}` }),
})

/**
 * Sends a link to whoever has this code or e-mail: the first password or a new one. Known and unknown get
 * the same answer in the same time; one person gets at most one letter in ten minutes.
 */
export const askForLink = (actor: Actor, raw: unknown): Promise<Outcome<object, CoreReason>> =>
  notSooner(execute(requestReset, actor, raw))
