import { Avatar } from './avatar'
import type { ShownOf } from './shown-thing'

/** Messages that came from one number or name. */
export function Sms({ sms: { from, messages } }: { sms: ShownOf<'sms'> }) {
  return (
    <>
      <p className="flex items-center gap-2.5 border-b border-line bg-surface-2 px-3.5 py-2.5 font-semibold">
        <Avatar name={from} />
        {from}
      </p>
      <ol className="grid list-none gap-2.5 p-3.5">
        {messages.map(({ at, text }, i) => (
          <li key={i} className="grid max-w-[88%] gap-0.5 justify-self-start">
            <span className="rounded-field bg-surface-2 px-3.5 py-2 whitespace-pre-line">{text}</span>
            {at && <span className="text-[0.8125rem] text-ink-2">{at}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
