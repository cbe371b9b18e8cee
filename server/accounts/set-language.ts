import { z } from 'zod'
import { isPerson } from '@/domain/access/actor'
import { Lang } from '@/domain/lang/lang'
import { hotCommand, ok } from '@/server/platform/command'

/** Remembers in which language a person reads, so that letters come in it. */
export const setLanguage = hotCommand({
  name: 'account.set_language',
  input: z.object({ lang: Lang }),
  can: isPerson,
  statement: ({ lang }, actor) => ({
    text: `UPDATE account SET lang = $2 WHERE person_id = $1 AND lang <> $2 RETURNING lang`,
    values: [isPerson(actor) ? actor.personId : null, lang],
  }),
  value: ({ lang }: { lang: string }) => ({ lang }),
  // No row: it was so already.
  refusal: async ({ lang }) => ok({ lang }),
})
