import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { type SubmittedAttempt, submitAttempt } from '@/server/attempts/submit-attempt'
import { execute, type Outcome } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

type Context = { params: Promise<{ attempt: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attempt } = await params
  return postRoute({
    back: ({ lang }) => `/${lang}/attempts/${attempt}?review=1&reason=unauthenticated`,
    run: ({ actor }): Promise<Outcome<SubmittedAttempt, AttemptRefusal>> =>
      execute(submitAttempt, actor, { attempt }),
    next: (outcome, { lang }) =>
      outcome.ok
        ? `/${lang}/attempts/${attempt}/result`
        : `/${lang}/attempts/${attempt}?reason=${outcome.reason}`,
  })(request)
}
