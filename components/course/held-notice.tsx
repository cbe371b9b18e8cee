'use client'

import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import { useProgress } from './progress-store'
import { claimAnswers, closeClaim, dropAnswers, useRecalls } from './recall-store'

export type HeldNoticeTexts = {
  ask: string
  mine: string
  notMine: string
  recording: string
  recorded: string
  close: string
}

/**
 * After a sign-in: what was answered before it is recorded, or the reader is asked whose it is. Lies over the
 * page and moves nothing.
 */
export function HeldNotice({ course, texts }: { course?: string; texts: HeldNoticeTexts }) {
  const { held, claim } = useRecalls()
  // A page of no course asks by the course of what is held; where nothing is, it asks nothing.
  useProgress(course ?? held[0]?.course ?? '')
  if (!claim) return null
  const isOver = claim.stage === 'recorded'
  return (
    <aside
      aria-label={texts.mine}
      className="no-print fixed inset-x-4 bottom-20 z-30 md:bottom-4 mx-auto grid max-w-xl gap-3 rounded-field border border-line bg-surface p-4 font-sans text-base shadow-card"
    >
      <p role="status" className={`flex items-center gap-2 ${isOver ? 'font-semibold text-good' : ''}`}>
        <Icon key={claim.stage} name={isOver ? 'check' : 'clock'} className="shrink-0" />
        <span className="flex-1">{texts[claim.stage].replace('{count}', String(claim.count))}</span>
        {isOver && (
          <button
            type="button"
            aria-label={texts.close}
            onClick={closeClaim}
            className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-tile text-ink-2 hover:bg-sea-soft"
          >
            <Icon name="cross" />
          </button>
        )}
      </p>
      {claim.stage === 'ask' && (
        <div className="flex flex-wrap gap-2.5">
          <button type="button" onClick={claimAnswers} className={buttonLook('next')}>
            {texts.mine}
          </button>
          <button type="button" onClick={dropAnswers} className={buttonLook('quiet')}>
            {texts.notMine}
          </button>
        </div>
      )}
    </aside>
  )
}
