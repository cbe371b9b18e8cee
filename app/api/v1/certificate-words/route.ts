import { setCertificateWords } from '@/server/certificates/set-words'
import { execute } from '@/server/platform/command'
import { forgetInstitution } from '@/server/platform/institution'
import { postRoute } from '@/server/web/route'

/** Where certificates are issued and by whom. */
export const POST = postRoute({
  async run({ actor, data: { lang: _lang, ...input } }) {
    const outcome = await execute(setCertificateWords, actor, input)
    if (outcome.ok) forgetInstitution()
    return outcome
  },
  next: (_outcome, { lang }) => `/${lang}/manage/certificates?done=words`,
  form: ({ lang }) => `/${lang}/manage/certificates`,
})
