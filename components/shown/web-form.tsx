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
        {fields.map(({ label, need, value }, i) => (
          <li key={i} className="grid gap-1">
            <span>
              {label}
              {need && <span className="text-[0.8125rem] text-ink-2"> ({words[need]})</span>}
            </span>
            <span className="block min-h-9 rounded-tile border border-line-strong bg-surface-2 px-3 py-1.5">
              {value}
            </span>
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
