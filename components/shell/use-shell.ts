'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { NextCourse } from '@/domain/progress/next-course'
import { reach } from '../saving/line'
import { seemsKnown } from './known'

type School = { name: string; nameEn: string; shortName: string; contact: string }
/** What /api/v1/shell answers. */
export type Shell = {
  institution: School | null
  signedIn: boolean
  name: string | null
  manages: boolean
  progress: { done: number; total: number } | null
  /** The course of the person's next step. */
  next: NextCourse | null
}
let asked: Promise<Shell | null> | undefined

const ask = (): Promise<Shell | null> =>
  reach('/api/v1/shell')
    .then((response) => (response.ok ? (response.json() as Promise<Shell>) : null))
    .catch(() => null)

/** Who is signed in and whose school this is: what a page that is the same for everybody cannot know. */
export function useShell(): Shell | null {
  const [shell, setShell] = useState<Shell | null>(null)
  useEffect(() => {
    asked ??= ask()
    void asked.then(setShell)
  }, [])
  return shell
}

const never = () => () => {}

/**
 * Whether somebody is signed in: null until the page runs, then by the cookie's hint, then as the server
 * says.
 */
export function useIsMember(shell: Shell | null): boolean | null {
  const hint = useSyncExternalStore(
    never,
    () => seemsKnown(),
    () => null,
  )
  return shell ? shell.signedIn : hint
}
