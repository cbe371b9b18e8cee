import { startAttempt } from '@/server/attempts/start-attempt'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

export const POST = postRoute({
  back: ({ lang, data }) => `/${lang}/quiz/${encodeURIComponent(String(data.course))}`,
  run: ({ actor, data }) => execute(startAttempt, actor, data),
  next: (outcome, { lang, data }) =>
    outcome.ok
      ? `/${lang}/attempts/${outcome.value.attemptId}`
      : `/${lang}/quiz/${encodeURIComponent(String(data.course))}?reason=${outcome.reason}`,
})
