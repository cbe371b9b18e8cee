import type { Day } from '@/domain/time/calendar'
import { Chip } from '../ui/chip'
import { CheckedAgo, type CheckedTexts } from './checked-ago'

export type LawEntryProps = {
  anchor: string
  name: string
  number: string
  title: string
  facts: string[]
  checked: { text: string; day: Day; searched?: string; texts: CheckedTexts }
  known: string
  isRead: boolean
  address?: { href: string; label: string }
  articlesLabel: string
  articles: { art: string; name: string; says: string; known?: string }[]
  citedLabel: string
  cited: { title: string; href: string }[]
}

/**
 * One document of the registry: what it is, since when, how we know, what its cited articles say and who
 * cites them.
 */
export function LawEntry(law: LawEntryProps) {
  return (
    <article
      id={law.anchor}
      aria-labelledby={`${law.anchor}-name`}
      className="scroll-mt-20 rounded-card bg-surface p-inset shadow-card sm:p-6 print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 id={`${law.anchor}-name`} className="text-lg">
          {law.name}
        </h3>
        <Chip tone={law.isRead ? 'good' : 'wait'}>{law.known}</Chip>
      </div>
      <p className="mt-1 text-ink-2">
        {law.number} · {law.title}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        {law.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <li>
          {law.checked.text}
          <CheckedAgo day={law.checked.day} texts={law.checked.texts} />
        </li>
      </ul>
      {law.checked.searched && <p className="mt-1 text-sm text-ink-2">{law.checked.searched}</p>}
      {law.address && (
        <p className="text-sm">
          <a href={law.address.href} rel="noreferrer" className="inline-flex min-h-11 items-center underline">
            {law.address.label}
          </a>
        </p>
      )}
      {law.articles.length > 0 && (
        <details className="mt-1">
          <summary className="py-2.5 font-semibold text-sea">{law.articlesLabel}</summary>
          <dl className="divide-y divide-line text-[0.9375rem]">
            {law.articles.map(({ art, name, says, known }) => (
              <div key={art} className="grid gap-x-5 gap-y-0.5 py-2.5 sm:grid-cols-[11rem_1fr]">
                <dt className="font-semibold">{name}</dt>
                <dd className="leading-relaxed">
                  {says}
                  {known && <span className="text-ink-2"> ({known})</span>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {law.cited.length > 0 && (
        <p className="mt-2 text-sm leading-relaxed text-ink-2">
          {law.citedLabel}{' '}
          {law.cited.map(({ title, href }, i) => (
            <span key={href}>
              {i > 0 && '; '}
              <a href={href} className="underline">
                {title}
              </a>
            </span>
          ))}
        </p>
      )}
    </article>
  )
}
