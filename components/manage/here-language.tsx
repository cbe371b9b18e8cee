'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import type { Lang } from '@/domain/lang/lang'
import { LanguageSwitch } from '../shell/language-switch'

/** A link to exactly this view in the other language. */
export function HereLanguage({ lang, label }: { lang: Lang; label: string }) {
  const path = usePathname().replace(/^\/(vi|en)(?=\/|$)/, '')
  const query = useSearchParams().toString()
  return <LanguageSwitch lang={lang} path={query ? `${path}?${query}` : path} label={label} />
}
