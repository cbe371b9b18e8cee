import { setLanguage } from '@/server/accounts/set-language'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

/** Sent by the language switch of somebody who is signed in. */
export const POST = postRoute({
  run: ({ actor, data }) => execute(setLanguage, actor, { lang: data.lang }),
  next: (_outcome, { lang }) => `/${lang}/home`,
})
