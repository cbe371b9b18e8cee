import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { signInPath } from '@/domain/web/sign-in-path'
import { Logo } from '../ui/logo'
import { LanguageSwitch } from './language-switch'
import { OfflineGuard, type OfflineTexts } from './offline-guard'
import { SchoolLine } from './school-line'
import { SiteBar, SiteNav, type SiteNavTexts } from './site-nav'
import type { Member, Tab } from './tabs'

export type FrameTexts = SiteNavTexts & {
  app: string
  footer: string
  language: string
  privacy: string
  about: string
  offline: OfflineTexts
}
type Props = {
  lang: Lang
  path: string
  texts: FrameTexts
  active?: Tab
  isWide?: boolean
  /** The way in, where it is more than back to this page. */
  signInHref?: string
  /** The reader, on a page that is made for one. */
  member?: Member
  children: ReactNode
}

const link =
  'inline-flex min-h-11 items-center rounded-tile px-1.5 font-semibold text-ink-2 no-underline hover:bg-sea-soft sm:px-3'

/**
 * The frame of pages that anyone may read: nothing in it needs a session or a script; who is signed in keeps
 * the own bar.
 */
export function SiteFrame(props: Props) {
  const { lang, path, texts, active, isWide = false, member, children } = props
  const { app, footer, language, privacy, about, offline, ...nav } = texts
  // The front page is where one begins: from there a sign-in leads to one's own start.
  const signInHref = props.signInHref ?? signInPath(lang, path && `/${lang}${path}`)
  const width = isWide ? 'max-w-6xl' : 'max-w-4xl'
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center justify-between gap-x-3 px-gutter">
          <a href={`/${lang}`} className="inline-flex min-h-11 items-center no-underline">
            <Logo name={app} />
          </a>
          {/* As wide as it can be from the start: it moves for nobody when the links of a reader take their
              place. */}
          <div className="flex grow flex-wrap items-center justify-end gap-1">
            <SiteNav lang={lang} active={active} texts={nav} member={member} signInHref={signInHref} />
            <LanguageSwitch lang={lang} path={path} label={language} />
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-gutter pt-6 pb-14 outline-none ${width}`}
      >
        {children}
      </main>
      <footer className="no-print border-t border-line bg-surface-2">
        <div className="mx-auto grid max-w-6xl gap-1 px-gutter py-6 text-sm text-ink-2">
          <nav aria-label={footer} className="-mx-1.5 flex flex-wrap sm:-mx-3">
            <a href={`/${lang}/courses`} className={link}>
              {texts.courses}
            </a>
            <a href={`/${lang}/laws`} className={link}>
              {texts.laws}
            </a>
            <a href={`/${lang}/privacy`} className={link}>
              {privacy}
            </a>
          </nav>
          <SchoolLine lang={lang} />
          <p>{about}</p>
        </div>
      </footer>
      <SiteBar lang={lang} active={active} texts={nav} member={member} />
      <OfflineGuard texts={offline} />
    </div>
  )
}
