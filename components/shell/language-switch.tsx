'use client'

import type { Lang } from '@/domain/lang/lang'
import { seemsKnown } from './known'

/**
 * Where exactly one is, for the page as it is now: a quiz and an outline write their place into the address.
 */
const here = (other: Lang): string => {
  const { pathname, search, hash } = window.location
  return `/${other}${pathname.replace(/^\/(vi|en)(?=\/|$)/, '')}${search}${hash}`
}

/** A link to this place in the other language; whoever is signed in gets letters in it from now on. */
export function LanguageSwitch({ lang, path, label }: { lang: Lang; path: string; label: string }) {
  const other: Lang = lang === 'vi' ? 'en' : 'vi'
  return (
    <a
      href={`/${other}${path}`}
      hrefLang={other}
      lang={other}
      onClick={(event) => {
        event.currentTarget.href = here(other)
        const body = new Blob([JSON.stringify({ lang: other })], { type: 'application/json' })
        if (seemsKnown()) navigator.sendBeacon('/api/v1/language', body)
      }}
      className="group inline-flex min-h-11 min-w-11 items-center justify-center no-underline"
    >
      <span className="rounded-full bg-surface-2 px-3 py-1 text-[0.8125rem] font-semibold whitespace-nowrap text-ink-2 group-hover:bg-sea-soft">
        <span className="sm:hidden">{other.toUpperCase()}</span>
        <span className="max-sm:hidden">{other === 'en' ? 'English' : 'Tiếng Việt'}</span>
      </span>
      {/* The name begins with the word that is seen, so that it can be spoken. */}
      <span className="sr-only">{`: ${label}`}</span>
    </a>
  )
}
