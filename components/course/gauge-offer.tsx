'use client'

import type { GaugeStep } from '@/domain/gauge/moment'
import { useProgress } from './progress-store'

export type GaugeOfferTexts = { offer: Record<GaugeStep, string>; go: Record<GaugeStep, string> }
type Props = { course: string; href: string; texts: GaugeOfferTexts }

/**
 * The forms of before and after, at the head of their course. Who is not known yet, or runs no script, reads
 * how it begins; the page behind the link knows how it stands.
 */
export function GaugeOffer({ course, href, texts }: Props) {
  const step = useProgress(course)?.gauge ?? 'before'
  return (
    <div className="no-print max-w-2xl border-l-4 border-line pl-4 text-[0.9375rem]">
      <p className="text-ink-2">{texts.offer[step]}</p>
      <a href={href} className="inline-flex min-h-11 items-center font-semibold">
        {texts.go[step]}
      </a>
    </div>
  )
}
