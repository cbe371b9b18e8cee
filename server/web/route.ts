import type { Actor } from '@/domain/access/actor'
import type { FieldNames } from '@/domain/forms/form-state'
import { isLang, type Lang } from '@/domain/lang/lang'
import type { Reason } from '@/messages/refusal'
import type { Outcome, Refusal } from '@/server/platform/command'
import { refuse } from '@/server/platform/command'
import { keepForm } from './form-state'
import { isForm, isSameOrigin, pageBefore, readBody, respond, seeOther } from './http'
import { currentActor } from './session'

type Sent = { actor: Actor; data: Record<string, unknown>; lang: Lang; request: Request }
/** `R`: only reasons that have words; a command that refuses for another does not compile here. */
type Route<V, R extends Reason> = {
  run: (sent: Sent) => Promise<Outcome<V, R>>
  /** Where a form without JavaScript goes next. */
  next: (outcome: Outcome<V, R>, sent: Sent) => string | Promise<string>
  /** The form's own page, for one that keeps what was typed: a refused form is shown there again. */
  form?: (sent: Sent, refusal: Refusal<R>) => string
  /** Which of its fields fills a place of the command's input, where they are called otherwise. */
  fields?: FieldNames
  /**
   * Where somebody comes back to who must sign in first; the page that sent the form unless it is said here.
   */
  back?: (sent: Sent) => string
  /** True when nobody has to be signed in. */
  isOpen?: boolean
  maxBytes?: number
}

/** The page that asks for a sign-in and then leads back. */
export const signInPage = (lang: Lang, back: string): string =>
  `/${lang}/sign-in?reason=session&next=${encodeURIComponent(back)}`

/** The language of who sends this, when no field says it: that of the page before, else of the browser. */
export function langOf(request: Request): Lang {
  const [, first] = pageBefore(request)?.split('/') ?? []
  if (isLang(first)) return first
  return request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi'
}

/**
 * The refusal of a request that no command saw: JSON for a script, for a person's form a page that says how
 * to go on.
 */
export function turnAway(request: Request, reason: Reason): Response {
  if (!isForm(request)) return respond(refuse(reason))
  const lang = langOf(request)
  if (reason === 'unauthenticated') return seeOther(signInPage(lang, pageBefore(request) ?? `/${lang}/home`))
  return seeOther(`/${lang}/refused?why=${reason}`)
}

/**
 * A POST that a script sends as JSON and a form as fields: the same command, answered as JSON or as a 303.
 * Refuses what another site sent.
 */
export const postRoute =
  <V, R extends Reason>({ run, next, form, fields, back, isOpen = false, maxBytes }: Route<V, R>) =>
  async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request)) return turnAway(request, 'cross_origin')
    const body = await readBody(request, maxBytes)
    if (!body) return turnAway(request, 'invalid_input')
    const { data } = body
    const lang = isLang(data.lang) ? data.lang : langOf(request)
    const sent = { actor: await currentActor(), data, lang, request }
    if (sent.actor.kind === 'anonymous' && !isOpen) {
      if (!body.isForm) return respond(refuse('unauthenticated'))
      return seeOther(signInPage(lang, back?.(sent) ?? pageBefore(request) ?? `/${lang}/home`))
    }
    const outcome = await run(sent)
    if (!body.isForm) return respond(outcome)
    if (!outcome.ok && form) return seeOther(await keepForm(form(sent, outcome), data, outcome, fields))
    return seeOther(await next(outcome, sent))
  }

/**
 * The answer to a GET that was refused: JSON for a script; a person who opened the address signs in and
 * comes back to the page that led here, or reads why not.
 */
export function turnAwayReader(request: Request, refusal: Refusal<Reason>, home: string): Response {
  const isPerson = (request.headers.get('accept') ?? '').includes('text/html')
  if (!isPerson) return respond(refusal)
  const lang = langOf(request)
  if (refusal.reason === 'unauthenticated')
    return seeOther(signInPage(lang, pageBefore(request) ?? `/${lang}${home}`))
  return seeOther(`/${lang}/refused?why=${refusal.reason}`)
}
