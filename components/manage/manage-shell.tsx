import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { Icon, type IconName } from '../ui/icon'
import { Logo } from '../ui/logo'
import { HereLink } from './here-link'
import { HereLanguage } from './here-language'
import { OwnLearningLink } from './own-learning-link'

export type RailLink = { href: string; label: string; icon: IconName }
type Props = {
  lang: Lang
  links: RailLink[]
  texts: {
    app: string
    label: string
    learn: string
    progress: string | null
    language: string
    name: string
  }
  children: ReactNode
}

/** A manager's page: a rail at the left, on phones a bar at the bottom, and the content. */
export function ManageShell({ lang, links, texts, children }: Props) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[216px_1fr]">
      <header className="no-print border-line bg-surface max-lg:border-b lg:border-r">
        <div className="flex flex-wrap items-center justify-between gap-x-2 px-gutter lg:sticky lg:top-0 lg:grid lg:max-h-dvh lg:content-start lg:gap-1 lg:overflow-y-auto lg:px-3.5 lg:py-4">
          <Link
            href={`/${lang}/manage`}
            className="inline-flex min-h-11 items-center no-underline lg:mb-2 lg:px-2"
          >
            <Logo name={texts.app} />
          </Link>
          <nav aria-label={texts.label} className="max-lg:hidden">
            <ul className="grid gap-1">
              {links.map(({ href, label, icon }) => (
                <li key={href}>
                  <HereLink
                    href={href}
                    className="flex min-h-11 items-center gap-2.5 rounded-tile px-3 py-1.5 text-[0.9375rem] leading-snug no-underline"
                    here="bg-sea-soft font-semibold text-sea-strong"
                    elsewhere="text-ink-2 hover:bg-surface-2"
                  >
                    <Icon name={icon} className="shrink-0" />
                    {label}
                  </HereLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex flex-wrap items-center gap-1 max-lg:justify-end lg:mt-4 lg:grid lg:border-t lg:border-line lg:pt-4">
            <OwnLearningLink lang={lang} label={texts.learn} progress={texts.progress} />
            <Link
              href={`/${lang}/me`}
              className="inline-flex min-h-11 items-center gap-2.5 rounded-tile px-3 text-[0.9375rem] text-ink-2 no-underline hover:bg-surface-2 max-lg:hidden"
            >
              <Icon name="person" className="shrink-0" />
              {texts.name}
            </Link>
            <span className="lg:mt-1 lg:ml-2 lg:justify-self-start">
              <HereLanguage lang={lang} label={texts.language} />
            </span>
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="w-full max-w-6xl px-gutter pt-6 pb-28 outline-none sm:px-6 lg:px-8 lg:pt-7 lg:pb-12"
      >
        {children}
      </main>
      <nav
        aria-label={texts.label}
        className="no-print fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface lg:hidden"
      >
        <ul className="flex">
          {links.map(({ href, label, icon }) => (
            <li key={href} className="min-w-0 flex-1">
              <HereLink
                href={href}
                className="grid h-full min-h-16 content-start justify-items-center gap-1 px-0.5 pt-2.5 pb-1.5 text-center text-bar leading-tight font-semibold no-underline wrap-anywhere"
                here="text-sea-strong"
                elsewhere="text-ink-2"
              >
                <Icon name={icon} />
                {label}
              </HereLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
