import { Icon } from '../ui/icon'
import type { ItemState } from './save-queue'
import { fill, type QuizTexts } from './texts'

type Props = { state: ItemState | undefined; savedAt: string | null; zone: string; texts: QuizTexts }

/** Says whether the answer is stored, with the server's time of receipt. */
export function SaveStatus({ state, savedAt, zone, texts }: Props) {
  const status = state?.status ?? (savedAt ? 'saved' : 'idle')
  const at = state?.at ?? savedAt
  const time = at
    ? new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(new Date(at))
    : ''
  return (
    <p
      role="status"
      className={`flex items-center gap-1.5 ${status === 'retrying' ? 'font-semibold text-bad' : ''}`}
    >
      {status === 'saved' && at && (
        <>
          <Icon name="check" className="text-good" />
          <span className="tabular-nums">{fill(texts.saved, { time })}</span>
        </>
      )}
      {status === 'saving' && texts.saving}
      {status === 'retrying' && texts.retrying}
      {status === 'idle' && texts.choose}
      {status === 'refused' && texts.notSaved}
    </p>
  )
}
