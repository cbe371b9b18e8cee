'use client'

import { useEffect, useState } from 'react'
import { CHECK_EVERY_DAYS } from '@/domain/content/watch-laws'
import { type Day, daysBetween, dayOf } from '@/domain/time/calendar'

export type CheckedTexts = { ago: string; overdue: string }
type Props = { day: Day; texts: CheckedTexts }

/** How long ago a day was, counted where the page is read: a page that was made ahead cannot know. */
export function CheckedAgo({ day, texts }: Props) {
  const [age, setAge] = useState<number | null>(null)
  useEffect(() => setAge(daysBetween(day, dayOf(new Date()))), [day])
  if (age === null || age < 1) return null
  return (
    <span key="ago" className={age > CHECK_EVERY_DAYS ? 'font-semibold text-beacon-strong' : ''}>
      {` · ${texts.ago.replace('{n}', String(age))}${age > CHECK_EVERY_DAYS ? `, ${texts.overdue}` : ''}`}
    </span>
  )
}
