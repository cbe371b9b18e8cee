import { Icon } from '../ui/icon'
import type { RecallState } from './recall-store'

export type RecallTexts = Record<RecallState | 'answered' | 'sign_in', string>
type Props = {
  state: RecallState | null
  wasAnswered: boolean
  signInHref: string
  texts: RecallTexts
}

const tones: Partial<Record<RecallState, string>> = {
  saved: 'font-semibold text-good',
  lesson_done: 'font-semibold text-good',
  waiting: 'font-semibold text-beacon-strong',
  refused: 'font-semibold text-bad',
}

/** What became of a recall answer on the server; the one true sentence, and the way on in it. */
export function RecallStatus({ state, wasAnswered, signInHref, texts }: Props) {
  const isRecorded = state === 'saved' || state === 'lesson_done'
  const icon = isRecorded ? 'check' : state === 'waiting' || state === 'held' ? 'clock' : null
  const words = state ? texts[state] : wasAnswered ? texts.answered : ''
  return (
    <div className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      <p role="status" className={`flex items-center gap-1.5 ${state ? (tones[state] ?? '') : ''}`}>
        {icon && <Icon key={icon} name={icon} className="shrink-0" />}
        <span>{words}</span>
      </p>
      {state === 'held' && (
        <a href={signInHref} className="inline-flex min-h-11 items-center font-semibold underline">
          {texts.sign_in}
        </a>
      )}
    </div>
  )
}
