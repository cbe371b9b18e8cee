import Link from 'next/link'
import type { ElementType } from 'react'
import { Icon } from '../ui/icon'
import { type Member, type MemberTexts, type Tab, tabs } from './tabs'

type Props = {
  lang: string
  active?: Tab
  texts: MemberTexts
  manages: boolean
  /** What a link is: pages that are the same for everybody do not load the router. */
  as?: ElementType
}

export const navLook =
  'inline-flex min-h-11 items-center rounded-tile px-3 font-semibold whitespace-nowrap no-underline hover:bg-sea-soft'
const look = (isHere: boolean) => (isHere ? 'text-sea-strong' : 'text-ink-2')

/** The places of somebody signed in, in the head of wide pages. */
export function MemberNav({ lang, active, texts, manages, as: Anchor = Link }: Props) {
  return (
    <>
      {tabs.map(([tab, to]) => (
        <Anchor
          key={tab}
          href={`/${lang}${to}`}
          aria-current={active === tab ? 'page' : undefined}
          className={`${navLook} max-md:hidden ${look(active === tab)}`}
        >
          {texts.tabs[tab]}
        </Anchor>
      ))}
      {manages && (
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
export function MemberBar({ lang, active, texts, as: Anchor = Link }: Omit<Props, 'manages'>) {
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
              className={`grid min-h-16 content-center justify-items-center gap-1 px-0.5 text-center text-bar leading-tight font-semibold no-underline wrap-anywhere ${look(active === tab)}`}
            >
              <Icon name={icon} />
              {texts.tabs[tab]}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
