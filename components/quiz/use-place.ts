'use client'

import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Place, placeQuery, readPlace } from './places'

/**
 * Where in the quiz one is, with a step of the browser's history for each: Back goes to the question before.
 */
export function usePlace(start: Place, count: number): [Place, (to: Place) => void] {
  const [place, setPlace] = useState(start)
  const show = useCallback((to: Place) => {
    // Painted at once, so that the focus goes to the question that is there now and not to the one that
    // leaves.
    flushSync(() => setPlace(to))
    window.scrollTo(0, 0)
    document.getElementById('question')?.focus()
  }, [])
  useEffect(() => {
    const back = () => {
      const to = readPlace(window.location.search, count)
      if (to !== null) show(to)
    }
    // The first step names its question too, so that the way back ends at it.
    window.history.replaceState(null, '', placeQuery(start))
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [start, count, show])
  const go = useCallback(
    (to: Place) => {
      window.history.pushState(null, '', placeQuery(to))
      show(to)
    },
    [show],
  )
  return [place, go]
}
