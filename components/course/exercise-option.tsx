import { Icon } from '../ui/icon'

export type ShownOption = { id: string; text: string; why: string; isKey: boolean }
type Props = {
  option: ShownOption
  chosen: string | null
  texts: { right: string; wrong: string; yours: string; key: string }
}

const looks = {
  open: 'border-line-strong has-checked:border-sea has-checked:bg-sea-soft cursor-pointer',
  key: 'border-good bg-good-soft',
  wrong: 'border-bad bg-bad-soft',
  other: 'border-line text-ink-2',
}

/** One option: a choice before the answer, then what became of it, with its explanation when it was chosen or right. */
export function ExerciseOption({ option: { id, text, why, isKey }, chosen, texts }: Props) {
  const isChosen = chosen === id
  const state = chosen === null ? 'open' : isKey ? 'key' : isChosen ? 'wrong' : 'other'
  const mark = isKey ? (isChosen ? texts.right : texts.key) : texts.wrong
  return (
    <div>
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
      {(state === 'key' || state === 'wrong') && (
        <p
          className={`mt-2 mb-1 border-l-3 pl-3.5 leading-relaxed text-ink-2 ${isKey ? 'border-good' : 'border-bad'}`}
        >
          <strong className={isKey ? 'text-good' : 'text-bad'}>
            {isChosen && !isKey ? `${texts.yours} · ${mark}` : mark}.
          </strong>{' '}
          {why}
        </p>
      )}
    </div>
  )
}
