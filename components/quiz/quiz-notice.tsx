import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { Notice } from '../ui/notice'
import { fill, type QuizTexts } from './texts'

type Props = {
  /** Why the server takes nothing any more. */
  closedBy: AttemptRefusal | null
  /** The question shown was answered in another window. */
  isElsewhere: boolean
  /** Numbers of other questions whose answers are not saved yet. */
  unsaved: number[]
  lang: string
  attemptId: string
  /** This place, to come back to. */
  here: string
  /** What the page was opened with. */
  notice?: string
  texts: QuizTexts
}

/** What stands above the question: one message, the one that is true and matters most, with the way on. */
export function QuizNotice(props: Props) {
  const { closedBy, isElsewhere, unsaved, lang, attemptId, here, notice, texts } = props
  const page = `/${lang}/attempts/${attemptId}`
  if (closedBy === 'unauthenticated')
    return (
      <Notice key="session" tone="bad" title={texts.refusals.unauthenticated}>
        <a href={`/${lang}/sign-in?reason=session&next=${encodeURIComponent(page + here)}`}>{texts.signIn}</a>
      </Notice>
    )
  if (closedBy === 'attempt_closed')
    return (
      <Notice key="closed" tone="bad" title={texts.refusals.attempt_closed}>
        <a href={`${page}/result`}>{texts.seeResult}</a>
      </Notice>
    )
  if (closedBy)
    return (
      <Notice key="refused" tone="bad" title={texts.refusals[closedBy]}>
        <a href={page + here}>{texts.reload}</a>
      </Notice>
    )
  if (isElsewhere) return <Notice key="elsewhere" tone="wait" title={texts.refusals.stale} />
  if (unsaved.length > 0)
    return <Notice key="unsaved" tone="wait" title={fill(texts.unsaved, { items: unsaved.join(', ') })} />
  return notice ? <Notice key="notice" tone="wait" title={notice} /> : null
}
