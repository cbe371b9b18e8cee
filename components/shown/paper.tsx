import type { ShownOf } from './shown-thing'
import type { ShownWords } from './words'

type Props = { paper: ShownOf<'notice' | 'document'>; words: ShownWords }

/** A notice, or a document with its number, day and signer. */
export function Paper({ paper: { by, number, at, title, text, signer }, words }: Props) {
  return (
    <div className="grid gap-3 p-4">
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 border-b border-line pb-2.5 text-[0.8125rem] text-ink-2">
        <b className="font-semibold text-ink">{by}</b>
        {at && <span>{at}</span>}
        {number && (
          <span className="w-full">
            {words.number}: {number}
          </span>
        )}
      </p>
      <b className="text-center font-semibold">{title}</b>
      {text.map((paragraph, i) => (
        <p key={i} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      {signer && <p className="text-right font-semibold whitespace-pre-line">{signer}</p>}
    </div>
  )
}
