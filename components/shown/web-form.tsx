import { Icon } from '../ui/icon'
import type { ShownOf } from './shown-thing'
import type { ShownWords } from './words'

type Props = { form: ShownOf<'form'>; words: ShownWords }

/** A form that somebody is asked to fill in; its fields are pictures of fields. */
export function WebForm({ form: { title, note, fields, button }, words }: Props) {
  return (
    <div className="grid gap-3 p-3.5">
      <b className="font-semibold">{title}</b>
      {note && <p className="whitespace-pre-line text-ink-2">{note}</p>}
      <ul className="grid list-none gap-2.5">
        {fields.map(({ label, need, box, value }, i) => (
          <li key={i} className={box ? 'flex gap-2.5' : 'grid gap-1'}>
            {box && <Box isTicked={box === 'ticked'} words={words} />}
            <span>
              {label}
              {need && <span className="text-[0.8125rem] text-ink-2"> ({words[need]})</span>}
              {box && value && <span className="block text-[0.8125rem] text-ink-2">{value}</span>}
            </span>
            {!box && (
              <span className="block min-h-9 rounded-tile border border-line-strong bg-surface-2 px-3 py-1.5">
                {value}
              </span>
            )}
          </li>
        ))}
      </ul>
      {button && (
        <span className="justify-self-start rounded-full bg-surface-2 px-4 py-1.5 font-semibold text-ink-2">
          {button}
        </span>
      )}
    </div>
  )
}

const Box = ({ isTicked, words }: { isTicked: boolean; words: ShownWords }) => (
  <span className="mt-0.5 grid size-5 shrink-0 place-items-center rounded border border-line-strong bg-surface-2">
    {isTicked && <Icon name="check" />}
    <span className="sr-only">{isTicked ? words.ticked : words.empty}</span>
  </span>
)
