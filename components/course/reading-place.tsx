'use client'

import { useEffect, useState } from 'react'
import { Icon } from '../ui/icon'
import { savePlace, useProgress } from './progress-store'

type Props = {
  course: string
  lesson: string
  sections: { id: string; title: string }[]
  texts: { stopped: string; go: string; close: string }
}

/** The server hears of a new section at most this often. */
const EVERY_MS = 15_000

/** Remembers the section that is being read, and offers the one where the reader stopped last time. */
export function ReadingPlace({ course, lesson, sections, texts }: Props) {
  const progress = useProgress(course)
  const [isClosed, setClosed] = useState(false)
  const isSignedIn = progress?.signedIn ?? false
  const stopped = progress?.lessons[lesson]?.done ? '' : (progress?.lessons[lesson]?.section ?? '')
  const ids = sections.map(({ id }) => id).join(' ')

  useEffect(
    () =>
      isSignedIn
        ? watchSections(ids.split(' '), (section) => savePlace({ course, lesson, section }))
        : undefined,
    [isSignedIn, ids, course, lesson],
  )

  const at = sections.findIndex(({ id }) => id === stopped)
  const section = sections[at]
  // An address with #section has its own place; in the first section there is nothing to offer.
  const isOffered = section && at > 0 && !isClosed && globalThis.location?.hash === ''
  if (!isOffered) return null
  return (
    <aside
      aria-label={texts.stopped}
      className="no-print fixed inset-x-4 bottom-20 z-20 md:bottom-4 mx-auto flex max-w-xl items-center gap-2 rounded-field border border-line bg-surface py-2 pr-2 pl-4 shadow-card"
    >
      <p className="min-w-0 flex-1 text-sm text-ink-2">
        <span>{texts.stopped}</span>{' '}
        <a
          href={`#${section.id}`}
          onClick={() => setClosed(true)}
          className="inline-block py-1 font-semibold underline"
        >
          {texts.go.replace('{section}', section.title)}
        </a>
      </p>
      <button
        type="button"
        aria-label={texts.close}
        onClick={() => setClosed(true)}
        className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-tile hover:bg-sea-soft"
      >
        <Icon name="cross" />
      </button>
    </aside>
  )
}

/**
 * Calls `save` with the section in view: soon after it changed, never more often than agreed, and when the
 * page is left.
 */
function watchSections(ids: string[], save: (section: string) => void): () => void {
  let current = ''
  let sent = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (current && current !== sent) save(current)
    sent = current
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) current = target.id
      timer ??= setTimeout(flush, EVERY_MS)
    },
    // The section that crosses the upper third is the one being read.
    { rootMargin: '-25% 0px -65% 0px' },
  )
  for (const id of ids) {
    const element = document.getElementById(id)
    if (element) observer.observe(element)
  }
  const onHide = () => document.visibilityState === 'hidden' && flush()
  document.addEventListener('visibilitychange', onHide)
  return () => {
    flush()
    observer.disconnect()
    document.removeEventListener('visibilitychange', onHide)
  }
}
