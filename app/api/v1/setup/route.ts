import { setUpInstitution } from '@/server/accounts/set-up-institution'
import { dropSetupToken } from '@/server/accounts/setup-token'
import { execute, ok } from '@/server/platform/command'
import { forgetInstitution } from '@/server/platform/institution'
import { postRoute } from '@/server/web/route'
import { setSessionCookie } from '@/server/web/session'

export const POST = postRoute({
  isOpen: true,
  async run({ actor, lang, data: { lang: _lang, ...input } }) {
    const outcome = await execute(setUpInstitution, actor, input)
    if (!outcome.ok) return outcome
    dropSetupToken()
    forgetInstitution()
    await setSessionCookie(outcome.value.session, lang)
    return ok({})
  },
  next: (_outcome, { lang }) => `/${lang}/manage/import`,
  form: ({ lang }) => `/${lang}/setup`,
})
