import type { ShownOf } from './shown-thing'

/** What a search found. */
export function SearchResults({ results: { query, hits } }: { results: ShownOf<'results'> }) {
  return (
    <>
      <p className="border-b border-line bg-surface-2 p-3">
        <span className="block rounded-full border border-line-strong bg-surface px-4 py-1.5">{query}</span>
      </p>
      <ol className="grid list-none gap-4 p-3.5">
        {hits.map(({ title, address, at, text }, i) => (
          <li key={i} className="grid gap-0.5">
            <span className="text-[0.8125rem] text-ink-2">{address}</span>
            <b className="font-semibold text-sea">{title}</b>
            <span>
              {at && <span className="text-ink-2">{at} · </span>}
              {text}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
