import type { InputHTMLAttributes, ReactNode } from 'react'
import { Labelled } from './labelled'

export type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  name: string
  hint?: string
  error?: string
  /** Something to do with what is typed, at the end of the label's line. */
  action?: ReactNode
}

export const inputLook =
  'min-h-12 w-full rounded-field border-[1.5px] border-line-strong bg-surface px-4 py-2 text-ink file:mr-3 file:min-h-8 file:cursor-pointer file:rounded-tile file:bg-sea-soft file:px-3 file:font-semibold file:text-sea-strong aria-[invalid=true]:border-bad'

/** A labelled input whose hint and error are read with it. */
export function Field({ label, hint, error, action, name, id = name, className = '', ...rest }: FieldProps) {
  return (
    <Labelled
      id={id}
      label={label}
      hint={hint}
      error={error}
      className={`relative grid content-end gap-1.5 ${className}`}
      after={action && <div className="absolute -top-2.5 right-0">{action}</div>}
    >
      {(control) => <input {...rest} {...control} name={name} className={inputLook} />}
    </Labelled>
  )
}
