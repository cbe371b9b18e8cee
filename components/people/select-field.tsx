import type { SelectHTMLAttributes } from 'react'
import { inputLook } from '../ui/field'
import { Labelled } from '../ui/labelled'

type Choice = { value: string; label: string }
type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  label: string
  name: string
  choices: readonly Choice[]
  hint?: string
  error?: string
}

/** A labelled choice of one. */
export function SelectField({ label, name, choices, hint, error, id = name, ...rest }: Props) {
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <select {...rest} {...control} name={name} className={inputLook}>
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
