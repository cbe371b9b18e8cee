import type { ComponentProps } from 'react'

/** A white panel with a soft shadow. */
export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={`rounded-card bg-surface p-inset shadow-card ${className}`} />
}
