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
      className="group inline-flex min-h-11 min-w-11 items-center justify-center no-underline"
    >
      <span className="rounded-full bg-surface-2 px-3 py-1 text-[13px] font-semibold whitespace-nowrap text-ink-2 group-hover:bg-sea-soft">
        <span className="sm:hidden">{other.toUpperCase()}</span>
        <span className="max-sm:hidden">{other === 'en' ? 'English' : 'Tiếng Việt'}</span>
      </span>
    </a>
  )
}
