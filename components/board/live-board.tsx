'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const EVERY_MS = 4000

type Props = { url: string; tag: string; texts: { live: string; off: string } }

/** Asks every four seconds whether the board's figures changed and fetches the page's text anew when they did; not while the tab is hidden. */
export function LiveBoard({ url, tag, texts }: Props) {
  const router = useRouter()
  const [isOff, setIsOff] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      if (document.hidden) return
      try {
        const answer = await fetch(url, {
          headers: { 'If-None-Match': `"${tag}"` },
          cache: 'no-store',
          signal: stop.signal,
        })
        setIsOff(!answer.ok && answer.status !== 304)
        if (answer.status === 200) router.refresh()
      } catch {
        if (!stop.signal.aborted) setIsOff(true)
      }
    }
    const timer = setInterval(ask, EVERY_MS)
    // Coming back to the tab is the moment to look.
    document.addEventListener('visibilitychange', ask)
    return () => {
      stop.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [url, tag, router])
  return (
    <p role="status" className={`text-sm ${isOff ? 'font-semibold text-bad' : 'text-ink-3'}`}>
      {isOff ? texts.off : texts.live}
    </p>
  )
}
