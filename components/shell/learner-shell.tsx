import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { Logo } from '../ui/logo'
import { LanguageSwitch } from './language-switch'
import { OfflineGuard, type OfflineTexts } from './offline-guard'
import { MemberBar, MemberName, MemberNav } from './member-nav'
import type { Member, MemberTexts, Tab } from './tabs'

export type LearnerShellTexts = MemberTexts & { app: string; language: string; offline: OfflineTexts }

type Props = {
  lang: Lang
  /** The page's path after the language, for the language switch: "/home". */
  path: string
  active?: Tab
  texts: LearnerShellTexts
  member: Member
  children: ReactNode
}

/** A learner's page: a short head, the content, and on phones a bar at the bottom. */
export function LearnerShell({ lang, path, active, texts, member, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center justify-between gap-x-3 px-gutter">
          <Link href={`/${lang}/home`} className="inline-flex min-h-11 items-center no-underline">
            <Logo name={texts.app} />
          </Link>
          <div className="flex flex-wrap items-center gap-1">
            <nav aria-label={texts.menu} className="flex items-center gap-1 empty:hidden">
              <MemberNav lang={lang} active={active} texts={texts} member={member} />
            </nav>
            <MemberName lang={lang} member={member} />
            <LanguageSwitch lang={lang} path={path} label={texts.language} />
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-4xl flex-1 px-gutter pt-6 pb-28 outline-none md:pb-12"
      >
        {children}
      </main>
      <MemberBar lang={lang} active={active} texts={texts} member={member} />
      <OfflineGuard texts={texts.offline} />
    </div>
  )
}
