import type { Actor } from '@/domain/access/actor'
import { type Lang, readLang } from '@/domain/lang/lang'
import type { Outcome } from '@/server/platform/command'
import { refuse } from '@/server/platform/command'
import { isSameOrigin, readBody, respond, seeOther } from './http'
import { currentActor } from './session'

type Sent = { actor: Actor; data: Record<string, unknown>; lang: Lang; request: Request }
type Route<V> = {
  run: (sent: Sent) => Promise<Outcome<V>>
  /** Where a form without JavaScript goes next. */
  next: (outcome: Outcome<V>, sent: Sent) => string | Promise<string>
}

/**
 * A POST that a script sends as JSON and a form as fields: the same command, answered as JSON or as a 303. Refuses what
 * another site sent.
 */
export const postRoute =
  <V>({ run, next }: Route<V>) =>
  async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request)) return respond(refuse('cross_origin'))
    const body = await readBody(request)
    if (!body) return respond(refuse('invalid_input'))
    const lang = readLang(body.data.lang)
    const sent = { actor: await currentActor(), data: body.data, lang, request }
    if (sent.actor.kind === 'anonymous') {
      if (!body.isForm) return respond(refuse('unauthenticated'))
      return seeOther(`/${lang}/sign-in?reason=session`)
    }
    const outcome = await run(sent)
    return body.isForm ? seeOther(await next(outcome, sent)) : respond(outcome)
  }
