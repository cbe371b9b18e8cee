import { readLang } from '@/domain/lang/lang'
import { readBody, respond, seeOther, isSameOrigin } from '@/server/web/http'
import { execute, refuse } from '@/server/platform/command'
import { currentActor } from '@/server/web/session'
import { answerRecall } from '@/server/progress/answer-recall'

const text = (value: unknown): string =>
  encodeURIComponent(typeof value === 'string' ? value.slice(0, 100) : '')

/** A recall or practice answer. Only a signed-in person's recall answers are recorded; a form always gets its explanation. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond(refuse('cross_origin'))
  const body = await readBody(request)
  if (!body) return respond(refuse('invalid_input'))
  const actor = await currentActor()
  const outcome =
    actor.kind === 'person' ? await execute(answerRecall, actor, body.data) : refuse('unauthenticated')
  if (!body.isForm) return respond(outcome)
  const { lang, course, lesson, exercise, choice } = body.data
  const saved = outcome.ok ? '&saved=1' : ''
  return seeOther(
    `/${readLang(lang)}/learn/feedback?course=${text(course)}&lesson=${text(lesson)}&exercise=${text(exercise)}&choice=${text(choice)}${saved}`,
  )
}
