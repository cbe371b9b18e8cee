import Link from 'next/link'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { MissingCounts, Only } from '@/server/figures/missing'
import { type Asked, namesAddress } from '../address'

type Props = { lang: Lang; counts: MissingCounts; asked: Asked }

/** The list or a part of it: everyone, who is late, who has no activated account. */
export function Parts({ lang, counts, asked }: Props) {
  const t = translator(lang)
  const parts: [Only | undefined, string, number][] = [
    [undefined, t('names.part.all'), counts.left],
    ['late', t('names.late'), counts.late],
    ['inactive', t('names.inactive'), counts.notActivated],
  ]
  return (
    <nav aria-label={t('names.parts')} className="no-print flex flex-wrap gap-2">
      {parts.map(([only, label, n]) => (
        <Link
          key={label}
          href={namesAddress(lang, { ...asked, only })}
          aria-current={asked.only === only ? 'page' : undefined}
          className="inline-flex min-h-11 items-center rounded-full border-[1.5px] border-line-strong px-4 font-semibold no-underline hover:bg-sea-soft aria-[current=page]:border-sea aria-[current=page]:bg-sea-soft aria-[current=page]:text-sea-strong"
        >
          {label} ({formatNumber(n, lang)})
        </Link>
      ))}
    </nav>
  )
}
