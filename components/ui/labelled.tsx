import type { ReactNode } from 'react'

type Control = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }
type Props = {
  id: string
  label: string
  hint?: string
  error?: string
  className?: string
  /** What stands after the control, inside its frame. */
  after?: ReactNode
  children: (control: Control) => ReactNode
}

/** A control with its label, and with its hint and error read together with it. */
export function Labelled({
  id,
  label,
  hint,
  error,
  className = 'grid content-end gap-1.5',
  after,
  children,
}: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={className}>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described })}
      {error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-bad">
          {error}
        </p>
      )}
      {after}
    </div>
  )
}
