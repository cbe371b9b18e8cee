import type { ShownOf } from './shown-thing'

/** The address bar of a browser, and what the page below it begins with. */
export function AddressBar({ bar: { address, page } }: { bar: ShownOf<'address'> }) {
  return (
    <>
      <p className="bg-surface-2 p-3">
        <span className="block rounded-full border border-line-strong bg-surface px-4 py-1.5 font-mono text-sm">
          {address}
        </span>
      </p>
      {page && (
        <div className="grid gap-1 border-t border-line p-3.5">
          <b className="font-semibold">{page.title}</b>
          {page.text && <p className="whitespace-pre-line">{page.text}</p>}
        </div>
      )}
    </>
  )
}
