import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { Notice } from '../ui/notice'
import { fill, type QuizTexts } from './texts'

type Props = {
  /** Why the server takes nothing any more. */
  closedBy: AttemptRefusal | null
  /** A refused answer does not even wait in this window. */
  isLosing: boolean
  /** Why the quiz was not taken when it was handed in; its answers are saved. */
  submitRefused: AttemptRefusal | null
  /** The question shown was answered in another window. */
  isElsewhere: boolean
  /** Numbers of other questions whose answers are still being sent. */
  unsaved: number[]
  /** Numbers of questions whose answers were not taken, and that nothing sends any more. */
  refused: number[]
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
  const { closedBy, isLosing, submitRefused, isElsewhere, unsaved, refused } = props
  const { lang, attemptId, here, notice, texts } = props
  const page = `/${lang}/attempts/${attemptId}`
  const reason = closedBy ?? submitRefused
  if (reason) {
    const [href, label] = wayOn(reason, page, here, lang, texts)
    return (
      <Notice
        key={`${closedBy} ${reason}`}
        tone="bad"
        title={titleOf(reason, closedBy !== null, isLosing, texts)}
      >
        <a href={href}>{label}</a>
      </Notice>
    )
  }
  if (isElsewhere) return <Notice key="elsewhere" tone="wait" title={texts.refusals.stale} />
  if (refused.length > 0)
    return (
      <Notice key="refused" tone="bad" title={fill(texts.notSavedItems, { items: refused.join(', ') })}>
        <a href={page + here}>{texts.reload}</a>
      </Notice>
    )
  if (unsaved.length > 0)
    return <Notice key="unsaved" tone="wait" title={fill(texts.unsaved, { items: unsaved.join(', ') })} />
  return notice ? <Notice key="notice" tone="wait" title={notice} /> : null
}

/**
 * An answer that was refused is one thing, a quiz that was not taken another: there every answer is saved.
 */
function titleOf(reason: AttemptRefusal, isAnswer: boolean, isLosing: boolean, texts: QuizTexts): string {
  if (!isAnswer) return texts.submitRefusals[reason] ?? texts.refusals[reason]
  return reason === 'unauthenticated' && !isLosing ? texts.held : texts.refusals[reason]
}

function wayOn(
  reason: AttemptRefusal,
  page: string,
  here: string,
  lang: string,
  texts: QuizTexts,
): [href: string, label: string] {
  if (reason === 'unauthenticated')
    return [`/${lang}/sign-in?reason=session&next=${encodeURIComponent(page + here)}`, texts.signIn]
  return reason === 'attempt_closed' ? [`${page}/result`, texts.seeResult] : [page + here, texts.reload]
}
