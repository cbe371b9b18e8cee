import { sentJudgements } from '@/domain/gauge/sent-judgements'
import { answerGauge } from '@/server/gauge/answer-gauge'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

const page = (lang: string, course: unknown): string => `/${lang}/gauge/${encodeURIComponent(String(course))}`

/** Keeps what was judged before a course or after it; the page then shows how it stands. */
export const POST = postRoute({
  back: ({ lang, data }) => page(lang, data.course),
  run: ({ actor, data }) => execute(answerGauge, actor, { ...data, answers: sentJudgements(data) }),
  next: (outcome, { lang, data }) =>
    outcome.ok ? page(lang, data.course) : `${page(lang, data.course)}?reason=${outcome.reason}`,
})
