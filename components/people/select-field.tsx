import type { SelectHTMLAttributes } from 'react'
import { inputLook } from '../ui/field'

type Choice = { value: string; label: string }
type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  label: string
  name: string
  choices: readonly Choice[]
  hint?: string
}

/** A labelled choice of one. */
export function SelectField({ label, name, choices, hint, id = name, ...rest }: Props) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      <select
        {...rest}
        id={id}
        name={name}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={inputLook}
      >
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
