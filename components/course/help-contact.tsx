'use client'

import { useShell } from '../shell/use-shell'

/** Digits with spaces, dots or hyphens between them, as a school writes its telephone. */
const telephone = /\+?\d[\d .-]{6,}\d/

/** The school's own contact, which a page that is the same for everybody has to ask for. */
export function HelpContact({ lang, need }: { lang: string; need: string }) {
  const school = useShell()?.institution
  if (!school?.contact) return null
  const number = telephone.exec(school.contact)?.[0]
  return (
    <div className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-2">
      <dt className="font-semibold">{need}</dt>
      <dd>
        <span>{`${lang === 'en' ? school.nameEn : school.name}: ${school.contact}`}</span>
        {number && (
          <a
            href={`tel:${number.replace(/[^\d+]/g, '')}`}
            className="mt-1 flex min-h-11 w-fit items-center rounded-field border-[1.5px] border-line-strong px-4 font-semibold no-underline hover:bg-sea-soft"
          >
            {number}
          </a>
        )}
      </dd>
    </div>
  )
}
