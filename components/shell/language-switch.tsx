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
      className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-full bg-surface-2 px-3 text-[13px] font-semibold whitespace-nowrap text-ink-2 no-underline hover:bg-sea-soft sm:px-4"
    >
      <span className="sm:hidden">{other.toUpperCase()}</span>
      <span className="max-sm:hidden">{other === 'en' ? 'English' : 'Tiếng Việt'}</span>
    </a>
  )
}
