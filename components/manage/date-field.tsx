'use client'

import { useState } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { type Day, weekdayOf } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import { Field } from '../ui/field'

type Props = {
  lang: Lang
  label: string
  name: string
  defaultValue: string
  error?: string
  autoFocus?: boolean
  isOptional?: boolean
  /** Sunday first. */
  weekdays: readonly string[]
  /** Said of a day before `from`. */
  past?: { from: Day; text: string }
}

/** A day to choose, and the same day written out: the browser's own field may put the month first. */
export function DateField({ lang, weekdays, past, defaultValue, isOptional = false, ...field }: Props) {
  const [value, setValue] = useState(defaultValue)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value)
  const isPast = isDay && past !== undefined && value < past.from
  return (
    <div className="grid content-start gap-1.5">
      <Field
        {...field}
        type="date"
        required={!isOptional}
        defaultValue={defaultValue}
        onChange={({ target }) => setValue(target.value)}
      />
      {isDay && (
        <p className="text-sm text-ink-2">
          {/* In an element of its own: a page that the browser translated would go on showing the day
              before. */}
          <span key={value}>{`${weekdays[weekdayOf(value)]}, ${showDay(value, lang)}`}</span>
        </p>
      )}
      {isPast && <p className="text-sm font-semibold text-bad">{past.text}</p>}
    </div>
  )
}
