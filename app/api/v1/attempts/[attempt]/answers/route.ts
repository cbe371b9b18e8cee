import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { type SavedAnswer, saveAnswer } from '@/server/attempts/save-answer'
import { execute, type Outcome } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'

type Context = { params: Promise<{ attempt: string }> }

/** Saves an answer. From a form: `then` is the place to go on to; an empty choice only moves on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attempt } = await params
  return postRoute({
    back: ({ lang, data }) =>
      `/${lang}/attempts/${attempt}?item=${encodeURIComponent(String(data.item))}&reason=unauthenticated`,
    run: ({ actor, data }): Promise<Outcome<SavedAnswer, AttemptRefusal>> =>
      execute(saveAnswer, actor, { ...data, attempt }),
    next(outcome, { lang, data }) {
      const isBlank = data.choice === undefined
      const page = `/${lang}/attempts/${attempt}`
      if (!outcome.ok && !isBlank)
        return `${page}?item=${encodeURIComponent(String(data.item))}&reason=${outcome.reason}`
      return data.then === 'review'
        ? `${page}?review=1`
        : `${page}?item=${encodeURIComponent(String(data.then ?? data.item))}`
    },
  })(request)
}
