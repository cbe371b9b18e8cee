import type { ComponentProps } from 'react'
import { Card } from '../ui/card'

/** The panel around a table; on phones the rows are panels themselves and this one steps back. */
export function TableCard({ className = '', ...rest }: ComponentProps<typeof Card>) {
  return (
    <Card
      {...rest}
      className={`max-sm:rounded-none max-sm:bg-transparent max-sm:p-0 max-sm:shadow-none ${className}`}
    />
  )
}
