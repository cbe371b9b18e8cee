import type { ReactNode } from 'react'
import type { CalloutKind } from '@/domain/content/components'
import { Icon, type IconName } from '../ui/icon'

type Props = { kind: CalloutKind; title: string; children?: ReactNode }

const looks: Record<CalloutKind, [string, IconName]> = {
  right: ['border-good bg-good-soft [--mark:var(--good)]', 'check'],
  limit: ['border-sea bg-sea-soft [--mark:var(--sea-strong)]', 'law'],
  do: ['border-beacon bg-beacon-soft [--mark:var(--beacon-strong)]', 'arrow'],
  warn: ['border-bad bg-bad-soft [--mark:var(--bad)]', 'alert'],
}

/** A right, a limit, a step to take or a danger, set apart from the text. */
export function Callout({ kind, title, children }: Props) {
  const [look, icon] = looks[kind]
  return (
    <div
      role="note"
      aria-label={title}
      className={`my-6 rounded-r-field border-l-4 px-5 py-4 print:break-inside-avoid ${look} [&_p]:my-2`}
    >
      <p className="flex items-center gap-2 font-sans text-base font-bold text-(--mark)">
        <Icon name={icon} className="shrink-0" />
        {title}
      </p>
      {children}
    </div>
  )
}
