import type { Lang } from '@/domain/lang/lang'

/** A link to this page in the other language. */
export function LanguageSwitch({ lang, path, label }: { lang: Lang; path: string; label: string }) {
  const other: Lang = lang === 'vi' ? 'en' : 'vi'
  return (
    <a
      href={`/${other}${path}`}
      hrefLang={other}
      lang={other}
      aria-label={label}
      className="inline-flex min-h-11 items-center rounded-full bg-surface-2 px-4 text-[13px] font-semibold text-ink-2 no-underline hover:bg-sea-soft"
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </a>
  )
}
