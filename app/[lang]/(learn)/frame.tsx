import type { ReactNode } from 'react'
import { LearnerShell } from '@/components/shell/learner-shell'
import { SiteFrame } from '@/components/shell/site-frame'
import type { Tab } from '@/components/shell/tabs'
import { type Actor, isPerson } from '@/domain/access/actor'
import type { Lang } from '@/domain/lang/lang'
import { frameTexts, learnerShellTexts } from '@/messages/shell-texts'
import { translator } from '@/messages/translate'
import { memberOf } from './own-learning'

type Props = { actor: Actor; lang: Lang; path: string; active?: Tab; children: ReactNode }

/** The learner's frame around a page; a stranger, where one may come at all, gets the public one. */
export async function Frame({ actor, lang, path, active, children }: Props) {
  const t = translator(lang)
  if (!isPerson(actor))
    return (
      <SiteFrame lang={lang} path={path} texts={frameTexts(t)}>
        {children}
      </SiteFrame>
    )
  return (
    <LearnerShell
      lang={lang}
      path={path}
      active={active}
      texts={learnerShellTexts(t)}
      member={await memberOf(actor, lang)}
    >
      {children}
    </LearnerShell>
  )
}
