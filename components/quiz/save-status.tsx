import { Icon } from '../ui/icon'
import type { ItemState } from './save-queue'
import { fill, type QuizTexts } from './texts'

type Props = { state: ItemState | undefined; savedAt: string | null; zone: string; texts: QuizTexts }

const clock = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(new Date(at))

function words(status: ItemState['status'], at: string | null, zone: string, texts: QuizTexts): string {
  if ((status === 'saved' || status === 'elsewhere') && at)
    return fill(texts.saved, { time: clock(at, zone) })
  if (status === 'saving') return texts.saving
  if (status === 'retrying') return texts.retrying
  return status === 'refused' || status === 'held' ? texts.notSaved : texts.choose
}

/** Says whether the answer shown is stored, with the server's time of receipt. */
export function SaveStatus({ state, savedAt, zone, texts }: Props) {
  const status = state?.status ?? (savedAt ? 'saved' : 'idle')
  const isSaved = status === 'saved' || status === 'elsewhere'
  const isWrong = status === 'retrying' || status === 'refused' || status === 'held'
  return (
    <p role="status" className={`flex items-center gap-1.5 ${isWrong ? 'font-semibold text-bad' : ''}`}>
      {isSaved && <Icon key="icon" name="check" className="shrink-0 text-good" />}
      <span key={status} className="tabular-nums">
        {words(status, state?.at ?? savedAt, zone, texts)}
      </span>
    </p>
  )
}
