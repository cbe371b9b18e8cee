'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isOver, waitAfter } from './next-ask'

type State = 'live' | 'off' | 'over'
type Props = { url: string; tag: string; texts: Record<State, string> }

/**
 * Asks every few seconds whether the board's figures changed and fetches the page's text anew when they did;
 * not while the tab is hidden, rarely while the site is away, and no more once the board is not this person's
 * to see.
 */
export function LiveBoard({ url, tag, texts }: Props) {
  const router = useRouter()
  const [state, setState] = useState<State>('live')
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    const plan = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, waitAfter(failures))
    }
    const ask = async () => {
      // Coming back to the tab asks again.
      if (document.hidden) return
      clearTimeout(timer)
      const status = await statusOf(url, tag, stop.signal)
      if (stop.signal.aborted) return
      if (isOver(status)) {
        stop.abort()
        setState('over')
        return
      }
      const isAnswer = status === 200 || status === 304
      failures = isAnswer ? 0 : failures + 1
      setState(isAnswer ? 'live' : 'off')
      if (status === 200) router.refresh()
      plan()
    }
    plan()
    document.addEventListener('visibilitychange', ask, { signal: stop.signal })
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [url, tag, router])
  return (
    <p role="status" className={`text-sm ${state === 'live' ? 'text-ink-3' : 'font-semibold text-bad'}`}>
      {texts[state]}
    </p>
  )
}

/** Zero when nothing answers. */
async function statusOf(url: string, tag: string, signal: AbortSignal): Promise<number> {
  try {
    const headers = { 'If-None-Match': `"${tag}"` }
    return (await fetch(url, { headers, cache: 'no-store', signal })).status
  } catch {
    return 0
  }
}
