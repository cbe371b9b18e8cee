'use client'

import { MemberBar, MemberName, MemberNav, navLook } from './member-nav'
import type { Member, MemberTexts, Tab } from './tabs'
import { type Shell, useIsMember, useShell } from './use-shell'

export type SiteNavTexts = {
  menu: string
  courses: string
  laws: string
  signIn: string
  /** Leads in whether one is signed in or not: what stands here until that is known. */
  enter: string
  /** "{done}/{total} bài" */
  progress: string
  member: MemberTexts
}

const memberOf = (shell: Shell | null, texts: SiteNavTexts): Member => ({
  name: shell?.name ?? null,
  manages: shell?.manages ?? false,
  progress: shell?.progress
    ? texts.progress
        .replace('{done}', String(shell.progress.done))
        .replace('{total}', String(shell.progress.total))
    : null,
})

type Props = {
  lang: string
  active?: Tab
  texts: SiteNavTexts
  /** Known already on a page that is made for one reader. */
  member?: Member
}

/**
 * The head's links: for somebody signed in the same as on their own pages, for strangers the public pages and
 * the way in.
 */
export function SiteNav({ lang, active, texts, member, signInHref }: Props & { signInHref: string }) {
  const shell = useShell()
  const isMember = useIsMember(shell)
  const here = member ?? memberOf(shell, texts)
  if (member || isMember)
    return (
      <>
        <nav key="member" aria-label={texts.member.menu} className="flex items-center gap-1 empty:hidden">
          <MemberNav lang={lang} active={active} texts={texts.member} member={here} as="a" />
        </nav>
        <MemberName lang={lang} member={here} as="a" />
      </>
    )
  const [href, words] = isMember === null ? [`/${lang}/home`, texts.enter] : [signInHref, texts.signIn]
  return (
    <nav key="site" aria-label={texts.menu} className="flex items-center gap-1">
      <a key="courses" href={`/${lang}/courses`} className={`${navLook} text-ink-2 max-sm:hidden`}>
        {texts.courses}
      </a>
      <a key="laws" href={`/${lang}/laws`} className={`${navLook} text-ink-2 max-sm:hidden`}>
        {texts.laws}
      </a>
      <a key={words} href={href} className={`${navLook} min-w-28 justify-end`}>
        <span>{words}</span>
      </a>
    </nav>
  )
}

/** The bar at the bottom of a phone, for somebody signed in, and the room that it covers. */
export function SiteBar({ lang, active, texts, member }: Props) {
  const shell = useShell()
  const isMember = useIsMember(shell)
  if (!member && !isMember) return null
  return (
    <>
      <div className="no-print h-16 md:hidden" />
      <MemberBar
        lang={lang}
        active={active}
        texts={texts.member}
        member={member ?? memberOf(shell, texts)}
        as="a"
      />
    </>
  )
}
