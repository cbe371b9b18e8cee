'use client'

import { Icon } from '../ui/icon'
import { useOffers } from './use-offers'

export type TestOutTexts = Record<'open' | 'begun' | 'done', string>
type Props = { course: string; href: string; texts: TestOutTexts }

const link = 'inline-flex min-h-12 items-center gap-2 font-semibold'

/**
 * The way to the six questions at the head of a course, for whom they are open, begun or handed in. Its room
 * is kept from the beginning, so that nothing moves when that is known.
 */
export function TestOutLine({ course, href, texts }: Props) {
  const state = useOffers(course)?.testOut
  return (
    <p className="no-print min-h-12">
      {(state === 'open' || state === 'begun' || state === 'done') && (
        <a href={href} className={link}>
          <Icon name={state === 'done' ? 'check' : 'clock'} className="shrink-0" />
          <span key={state}>{texts[state]}</span>
        </a>
      )}
      <noscript>
        <a href={href} className={link}>
          {texts.open}
        </a>
      </noscript>
    </p>
  )
}
