'use client'

import { useShell } from './use-shell'

/** The school's name; the room it takes, on a phone two lines, is there before the name is known. */
export function SchoolName({ lang }: { lang: string }) {
  const school = useShell()?.institution
  return (
    <p className="flex min-h-12 items-end font-semibold text-sea-strong sm:min-h-6">
      {school && <span>{lang === 'en' ? school.nameEn : school.name}</span>}
    </p>
  )
}

/** The school's name and where to ask. */
export function SchoolLine({ lang }: { lang: string }) {
  const school = useShell()?.institution
  return (
    <p className="min-h-5">
      {school && (
        <span className="font-semibold text-ink">{lang === 'en' ? school.nameEn : school.name}</span>
      )}
      {school?.contact && <span>{` · ${school.contact}`}</span>}
    </p>
  )
}
