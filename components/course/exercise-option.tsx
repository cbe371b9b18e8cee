import { Icon } from '../ui/icon'

export type ShownOption = { id: string; text: string; why: string; isKey: boolean }
type Props = {
  option: ShownOption
  chosen: string | null
  /** On paper every option says what it is, answered or not. */
  isOnPaper: boolean
  texts: { right: string; wrong: string; yours: string; key: string }
}

const looks = {
  open: 'border-line-strong has-checked:border-sea has-checked:bg-sea-soft cursor-pointer',
  key: 'border-good bg-good-soft',
  wrong: 'border-bad bg-bad-soft',
  other: 'border-line text-ink-2',
}
const whyLooks = { open: '', key: 'border-good', wrong: 'border-bad', other: 'border-line-strong' }

/**
 * One option: a choice before the answer, then what became of it and why; the ones that nobody chose say why,
 * too.
 */
export function ExerciseOption({ option: { id, text, why, isKey }, chosen, isOnPaper, texts }: Props) {
  const isChosen = chosen === id
  const isOpen = chosen === null && !isOnPaper
  const state = isOpen ? 'open' : isKey ? 'key' : isChosen ? 'wrong' : 'other'
  const verdict = isKey
    ? isChosen
      ? texts.right
      : texts.key
    : isChosen
      ? `${texts.yours} · ${texts.wrong}`
      : ''
  return (
    <div className="print:break-inside-avoid">
      <label
        className={`flex min-h-13 items-center gap-3.5 rounded-field border-[1.5px] px-4 py-2.5 leading-snug has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus ${looks[state]}`}
      >
        <input
          type="radio"
          name="choice"
          value={id}
          required
          disabled={chosen !== null}
          className="size-6 shrink-0 accent-sea outline-none"
        />
        <span className="min-w-0 flex-1 wrap-anywhere">{text}</span>
        {(state === 'key' || state === 'wrong') && (
          <Icon name={isKey ? 'check' : 'cross'} className={`shrink-0 ${isKey ? 'text-good' : 'text-bad'}`} />
        )}
      </label>
      {state !== 'open' && (
        <p className={`mt-2 mb-1 border-l-3 pl-3.5 leading-relaxed text-ink-2 ${whyLooks[state]}`}>
          {verdict && <strong className={`mr-1 ${isKey ? 'text-good' : 'text-bad'}`}>{`${verdict}.`}</strong>}
          <span>{why}</span>
        </p>
      )}
    </div>
  )
}
