'use client'

import { useEffect } from 'react'
import { isPlain } from '../shell/leaves-page'

/** Who rests this long at a section reads it. */
const READING_MS = 1_500

/**
 * The language switch keeps the place: the same section in the other language, and Back comes here again. It
 * stands at the top of the page, so that on the way to it the section is the one that was read last, not the
 * one that is seen.
 */
export function KeepPlace({ sections }: { sections: readonly string[] }) {
  const ids = sections.join(' ')
  useEffect(() => {
    let read: string | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const onRest = () => {
      timer = setTimeout(() => {
        read = sectionBeingRead(ids.split(' ')) ?? read
      }, READING_MS)
    }
    const onMove = () => clearTimeout(timer)
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[hreflang]') : null
      const section = sectionBeingRead(ids.split(' ')) ?? read
      if (!(link instanceof HTMLAnchorElement) || !section || !isPlain(event)) return
      event.preventDefault()
      event.stopPropagation()
      window.history.replaceState(window.history.state, '', `#${section}`)
      // Where the page stands when it is left is where Back finds it.
      document.getElementById(section)?.scrollIntoView({ behavior: 'instant' })
      const there = new URL(link.href)
      there.hash = section
      window.location.assign(there)
    }
    onRest()
    document.addEventListener('scroll', onMove)
    document.addEventListener('scrollend', onRest)
    document.addEventListener('click', onClick, true)
    return () => {
      onMove()
      document.removeEventListener('scroll', onMove)
      document.removeEventListener('scrollend', onRest)
      document.removeEventListener('click', onClick, true)
    }
  }, [ids])
  return null
}

/** The last section that begins above the middle of the window. */
function sectionBeingRead(ids: string[]): string | undefined {
  const isAbove = (id: string) => {
    const element = document.getElementById(id)
    return element !== null && element.getBoundingClientRect().top < window.innerHeight / 2
  }
  return ids.filter(isAbove).at(-1)
}
