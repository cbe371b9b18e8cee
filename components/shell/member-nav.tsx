import Link from 'next/link'
import type { ElementType } from 'react'
import { Icon } from '../ui/icon'
import { type Member, type MemberTexts, type Tab, tabs } from './tabs'

type Props = {
  lang: string
  active?: Tab
  texts: MemberTexts
  member: Member
  /** What a link is: pages that are the same for everybody do not load the router. */
  as?: ElementType
}

export const navLook =
  'inline-flex min-h-11 items-center rounded-tile px-3 font-semibold whitespace-nowrap no-underline hover:bg-sea-soft'
const look = (isHere: boolean) => (isHere ? 'text-sea-strong' : 'text-ink-2')

/** How far one has come, below the word for home and inside its line: nothing moves when it is known. */
function UnderHome({ tab, progress }: { tab: Tab; progress: string | null }) {
  if (tab !== 'home' || !progress) return null
  return (
    <span
      key="progress"
      className="absolute inset-x-0 bottom-0.5 text-center text-bar leading-none font-normal whitespace-nowrap text-ink-2 tabular-nums md:bottom-0 lg:hidden"
    >
      {` ${progress}`}
    </span>
  )
}

/** The places of somebody signed in, in the head of wide pages. */
export function MemberNav({ lang, active, texts, member, as: Anchor = Link }: Props) {
  return (
    <>
      {tabs.map(([tab, to]) => (
        <Anchor
          key={tab}
          href={`/${lang}${to}`}
          aria-current={active === tab ? 'page' : undefined}
          className={`${navLook} relative max-md:hidden ${look(active === tab)}`}
        >
          <span>{texts.tabs[tab]}</span>
          <UnderHome tab={tab} progress={member.progress} />
        </Anchor>
      ))}
      {member.manages && (
        <Anchor key="manage" href={`/${lang}/manage`} className={`${navLook} ${look(false)}`}>
          {texts.manage}
        </Anchor>
      )}
    </>
  )
}

/** Whose pages these are and how far they have come; leads home. */
export function MemberName({
  lang,
  member,
  as: Anchor = Link,
}: {
  lang: string
  member: Member
  as?: ElementType
}) {
  if (member.name === null) return null
  return (
    <Anchor
      href={`/${lang}/home`}
      className="inline-flex min-h-11 max-w-56 items-center gap-2 rounded-tile px-2 text-sm text-ink-2 no-underline hover:bg-sea-soft max-lg:hidden"
    >
      <span className="truncate py-1 font-semibold text-ink">{member.name}</span>
      {member.progress && <span className="whitespace-nowrap tabular-nums">{member.progress}</span>}
    </Anchor>
  )
}

/** The same places at the bottom of a phone, and the room they take. */
export function MemberBar({ lang, active, texts, member, as: Anchor = Link }: Props) {
  return (
    <nav
      aria-label={texts.menu}
      className="no-print fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface md:hidden"
    >
      <ul className="grid grid-cols-4">
        {tabs.map(([tab, to, icon]) => (
          <li key={tab} className="min-w-0">
            <Anchor
              href={`/${lang}${to}`}
              aria-current={active === tab ? 'page' : undefined}
              className={`relative grid min-h-16 content-start justify-items-center gap-0.5 px-0.5 pt-2.5 pb-3.5 text-center text-bar leading-tight font-semibold no-underline wrap-anywhere ${look(active === tab)}`}
            >
              <Icon name={icon} />
              <span>{texts.tabs[tab]}</span>
              <UnderHome tab={tab} progress={member.progress} />
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
