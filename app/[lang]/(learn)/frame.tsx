import type { ReactNode } from 'react'
import { LearnerShell, type Tab } from '@/components/shell/learner-shell'
import type { Actor } from '@/domain/access/actor'
import { canAnywhere } from '@/domain/access/can'
import type { Lang } from '@/domain/lang/lang'
import { learnerShellTexts } from '@/messages/shell-texts'
import { translator } from '@/messages/translate'

type Props = { actor: Actor; lang: Lang; path: string; active?: Tab; children: ReactNode }

/** The learner's frame around a signed-in page. */
export function Frame({ actor, lang, path, active, children }: Props) {
  const manages = canAnywhere(actor, 'board.view') || canAnywhere(actor, 'system.view')
  return (
    <LearnerShell
      lang={lang}
      path={path}
      active={active}
      texts={learnerShellTexts(translator(lang))}
      manages={manages}
    >
      {children}
    </LearnerShell>
  )
}
