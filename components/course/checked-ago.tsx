'use client'

import { useEffect, useState } from 'react'
import { type Day, daysBetween, dayOf } from '@/domain/time/calendar'

type Props = { day: Day; every: number; texts: { ago: string; overdue: string } }

/** How long ago a day was, counted where the page is read: a page that was made ahead cannot know. */
export function CheckedAgo({ day, every, texts }: Props) {
  const [age, setAge] = useState<number | null>(null)
  useEffect(() => setAge(daysBetween(day, dayOf(new Date()))), [day])
  if (age === null || age < 1) return null
  return (
    <span key="ago" className={age > every ? 'font-semibold text-beacon-strong' : ''}>
      {` · ${texts.ago.replace('{n}', String(age))}${age > every ? `, ${texts.overdue}` : ''}`}
    </span>
  )
}
