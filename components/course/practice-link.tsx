'use client'

import { Icon } from '../ui/icon'
import { useOffers } from './use-offers'

type Props = { course: string; href: string; text: string }

/** The way to practice from a course page, which is made before anybody knows whether there is any. */
export function PracticeLink({ course, href, text }: Props) {
  if (!useOffers(course)?.practice) return null
  return (
    <p className="no-print mt-3">
      <a href={href} className="inline-flex min-h-11 items-center gap-1.5 font-semibold">
        <Icon name="book" className="shrink-0" />
        <span>{text}</span>
      </a>
    </p>
  )
}
