'use client'

import { useEffect, useState } from 'react'
import { isLineLost, reach } from '../saving/line'
import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import { isPlain, leavesPage } from './leaves-page'

export type OfflineTexts = {
  lost: string
  still: string
  back: string
  tryAgain: string
  open: string
  close: string
}
type Wanted = { href: string; state: 'lost' | 'still' | 'back' }

/** Who waits at a link is told sooner than an answer may take. */
const PROBE_MS = 5_000

const isReachable = (): Promise<boolean> =>
  reach('/api/live', { cache: 'no-store', signal: AbortSignal.timeout(PROBE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Goes there when the server answers; false when it does not. */
async function goTo(href: string): Promise<boolean> {
  const isThere = await isReachable()
  if (isThere) window.location.assign(href)
  return isThere
}

/**
 * A link that is followed without a line says so here, instead of losing the page to the browser's own page
 * of error.
 */
export function OfflineGuard({ texts }: { texts: OfflineTexts }) {
  const [wanted, setWanted] = useState<Wanted | null>(null)

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || !isPlain(event) || !leavesPage(link, window.location))
        return
      if (navigator.onLine && !isLineLost()) return
      event.preventDefault()
      event.stopPropagation()
      void goTo(link.href).then((isThere) => isThere || setWanted({ href: link.href, state: 'lost' }))
    }
    const onLine = () => setWanted((before) => before && { ...before, state: 'back' })
    // Before anything on the page hears of the click: the language switch of a lesson, the router.
    window.addEventListener('click', onClick, true)
    window.addEventListener('online', onLine)
    return () => {
      window.removeEventListener('click', onClick, true)
      window.removeEventListener('online', onLine)
    }
  }, [])

  if (!wanted) return null
  const isBack = wanted.state === 'back'
  const tryAgain = async () => {
    if (!(await goTo(wanted.href))) setWanted({ ...wanted, state: 'still' })
  }
  return (
    <aside
      aria-label={texts.lost}
      className="no-print fixed inset-x-4 bottom-20 z-30 md:bottom-4 mx-auto grid max-w-xl gap-3 rounded-field border border-line bg-surface p-4 font-sans text-base shadow-card"
    >
      <p role="status" className="flex items-start gap-2">
        <Icon key={wanted.state} name={isBack ? 'check' : 'alert'} className="mt-0.5 shrink-0" />
        <span>{texts[wanted.state]}</span>
      </p>
      <div className="flex flex-wrap gap-2.5">
        <button
          type="button"
          onClick={() => void tryAgain()}
          className={buttonLook(isBack ? 'next' : 'quiet')}
        >
          <span>{isBack ? texts.open : texts.tryAgain}</span>
        </button>
        <button type="button" onClick={() => setWanted(null)} className={buttonLook('plain')}>
          {texts.close}
        </button>
      </div>
    </aside>
  )
}
