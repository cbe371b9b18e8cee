import { Icon } from '../ui/icon'
import type { Saved } from './progress-store'

export type RecallTexts = {
  saving: string
  saved: string
  lessonDone: string
  notSaved: string
  sendAgain: string
  refused: string
  signIn: string
  answered: string
}
type Props = {
  saved: Saved | 'saving' | null
  wasAnswered: boolean
  isSignedOut: boolean
  signInHref: string
  texts: RecallTexts
  onRetry: () => void
}

/** What became of a recall answer on the server. */
export function RecallStatus({ saved, wasAnswered, isSignedOut, signInHref, texts, onRetry }: Props) {
  const isRecorded = saved === 'saved' || saved === 'lesson_done'
  const words = {
    saving: texts.saving,
    saved: texts.saved,
    lesson_done: texts.lessonDone,
    failed: texts.notSaved,
    refused: texts.refused,
    signed_out: '',
  }
  return (
    <div className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-y-1 text-sm text-ink-2">
      <p
        role="status"
        className={`not-empty:mr-3 ${isRecorded ? 'font-semibold text-good' : saved === 'failed' ? 'font-semibold text-bad' : ''}`}
      >
        {isRecorded && <Icon name="check" className="mr-1.5 inline-block align-text-bottom" />}
        {saved === null ? wasAnswered && texts.answered : words[saved]}
      </p>
      {saved === 'failed' && (
        <button
          type="button"
          onClick={onRetry}
          className="min-h-11 cursor-pointer font-semibold text-sea underline"
        >
          {texts.sendAgain}
        </button>
      )}
      {(saved === 'signed_out' || (saved === null && isSignedOut)) && (
        <a href={signInHref} className="inline-flex min-h-11 items-center underline">
          {texts.signIn}
        </a>
      )}
    </div>
  )
}
