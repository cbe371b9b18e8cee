import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { Icon, type IconName } from '../ui/icon'
import { Logo } from '../ui/logo'
import { LanguageSwitch } from './language-switch'

export type Tab = 'home' | 'courses' | 'certificates' | 'me'
export type LearnerShellTexts = {
  app: string
  menu: string
  language: string
  tabs: Record<Tab, string>
  manage: string
}

type Props = {
  lang: Lang
  /** The page's path after the language, for the language switch: "/home". */
  path: string
  active?: Tab
  texts: LearnerShellTexts
  manages?: boolean
  children: ReactNode
}
const tabs: [Tab, string, IconName][] = [
  ['home', '/home', 'home'],
  ['courses', '/courses', 'book'],
  ['certificates', '/certificates', 'award'],
  ['me', '/me', 'person'],
]

/** A learner's page: a short head, the content, and on phones a bar at the bottom. */
export function LearnerShell({ lang, path, active, texts, manages = false, children }: Props) {
  const link = (tab: Tab) => (active === tab ? 'text-sea-strong' : 'text-ink-2')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-3xl items-center justify-between gap-3 px-4">
          <Link href={`/${lang}/home`} className="inline-flex min-h-11 items-center no-underline">
            <Logo name={texts.app} />
          </Link>
          <nav aria-label={texts.menu} className="hidden items-center gap-1 md:flex">
            {tabs.map(([tab, to]) => (
              <Link
                key={tab}
                href={`/${lang}${to}`}
                aria-current={active === tab ? 'page' : undefined}
                className={`inline-flex min-h-11 items-center rounded-tile px-3 font-semibold whitespace-nowrap no-underline hover:bg-sea-soft ${link(tab)}`}
              >
                {texts.tabs[tab]}
              </Link>
            ))}
            {manages && (
              <Link
                href={`/${lang}/manage`}
                className="inline-flex min-h-11 items-center rounded-tile px-3 font-semibold whitespace-nowrap text-ink-2 no-underline hover:bg-sea-soft"
              >
                {texts.manage}
              </Link>
            )}
          </nav>
          <div className="flex items-center gap-1">
            {manages && (
              <Link
                href={`/${lang}/manage`}
                className="inline-flex min-h-11 items-center px-2 text-[15px] font-semibold text-ink-2 md:hidden"
              >
                {texts.manage}
              </Link>
            )}
            <LanguageSwitch lang={lang} path={path} label={texts.language} />
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-4 pt-6 pb-28 outline-none md:pb-12"
      >
        {children}
      </main>
      <nav
        aria-label={texts.menu}
        className="no-print fixed inset-x-0 bottom-0 border-t border-line bg-surface md:hidden"
      >
        <ul className="grid grid-cols-4">
          {tabs.map(([tab, to, icon]) => (
            <li key={tab}>
              <Link
                href={`/${lang}${to}`}
                aria-current={active === tab ? 'page' : undefined}
                className={`grid min-h-16 content-center justify-items-center gap-1 text-xs font-semibold no-underline ${link(tab)}`}
              >
                <Icon name={icon} />
                {texts.tabs[tab]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
