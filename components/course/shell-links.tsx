'use client'

import { useEffect, useState } from 'react'

type Shell = {
  institution: { name: string; nameEn: string; shortName: string; contact: string } | null
  signedIn: boolean
  name: string | null
}
let asked: Promise<Shell | null> | undefined

const ask = (): Promise<Shell | null> =>
  fetch('/api/v1/shell')
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

const look =
  'inline-flex min-h-11 items-center rounded-tile px-3 font-semibold whitespace-nowrap no-underline hover:bg-sea-soft'

/** The way in, or the way home. */
export function ShellLinks({ lang, texts }: { lang: string; texts: { signIn: string; home: string } }) {
  const shell = useShell()
  return shell?.signedIn ? (
    <a href={`/${lang}/home`} title={shell.name ?? undefined} className={look}>
      <span>{texts.home}</span>
    </a>
  ) : (
    <a href={`/${lang}/sign-in`} className={look}>
      <span>{texts.signIn}</span>
    </a>
  )
}

/** The school's name and where to ask. */
export function SchoolLine({ lang }: { lang: string }) {
  const school = useShell()?.institution
  if (!school) return null
  return (
    <p>
      <span className="font-semibold text-ink">{lang === 'en' ? school.nameEn : school.name}</span>
      <span>{school.contact && ` · ${school.contact}`}</span>
    </p>
  )
}
