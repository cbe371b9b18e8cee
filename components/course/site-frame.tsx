import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { Logo } from '../ui/logo'
import { LanguageSwitch } from '../shell/language-switch'
import { SchoolLine, ShellLinks } from './shell-links'
import type { FrameTexts } from './texts'

type Props = { lang: Lang; path: string; texts: FrameTexts; isWide?: boolean; children: ReactNode }

const link =
  'inline-flex min-h-11 items-center rounded-tile px-1.5 font-semibold text-ink-2 no-underline hover:bg-sea-soft sm:px-3'

/** The frame of pages that are the same for everybody: nothing in it needs a session or a script. */
export function SiteFrame({ lang, path, texts, isWide = false, children }: Props) {
  const width = isWide ? 'max-w-6xl' : 'max-w-4xl'
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print border-b border-line bg-surface">
        <div className={`mx-auto flex min-h-14 items-center justify-between gap-2 px-4 ${width}`}>
          <a href={`/${lang}`} className="inline-flex min-h-11 items-center no-underline">
            <Logo name={texts.app} />
          </a>
          <nav aria-label={texts.menu} className="flex items-center sm:gap-1">
            <a href={`/${lang}/courses`} className={`${link} max-sm:hidden`}>
              {texts.courses}
            </a>
            <a href={`/${lang}/laws`} className={`${link} max-sm:hidden`}>
              {texts.laws}
            </a>
            <ShellLinks lang={lang} texts={{ signIn: texts.signIn, home: texts.home }} />
            <LanguageSwitch lang={lang} path={path} label={texts.language} />
          </nav>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 pt-6 pb-14 outline-none ${width}`}
      >
        {children}
      </main>
      <footer className="no-print border-t border-line bg-surface-2">
        <div className={`mx-auto grid gap-1 px-4 py-6 text-sm text-ink-2 ${width}`}>
          <nav aria-label={texts.footer} className="-mx-1.5 flex flex-wrap sm:-mx-3">
            <a href={`/${lang}/courses`} className={link}>
              {texts.courses}
            </a>
            <a href={`/${lang}/laws`} className={link}>
              {texts.laws}
            </a>
            <a href={`/${lang}/privacy`} className={link}>
              {texts.privacy}
            </a>
          </nav>
          <SchoolLine lang={lang} />
          <p>{texts.about}</p>
        </div>
      </footer>
    </div>
  )
}
