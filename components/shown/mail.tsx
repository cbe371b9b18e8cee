import type { ShownOf } from './shown-thing'
import type { ShownWords } from './words'

type Props = { mail: ShownOf<'mail'>; words: ShownWords }

/** A letter with its head: names and addresses as they stand there. */
export function Mail({ mail, words }: Props) {
  const { from, replyTo, to, at, subject, text, link, attachment } = mail
  const head = [
    [words.replyTo, replyTo],
    [words.to, to],
    [words.subject, subject],
  ].filter((line): line is [string, string] => line[1] !== undefined)
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-b border-line bg-surface-2 px-3.5 py-3">
        <dt className="text-[0.8125rem] text-ink-2">{words.from}</dt>
        <dd>
          <Sender {...from} />
        </dd>
        {head.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-[0.8125rem] text-ink-2">{name}</dt>
            <dd className={name === words.subject ? 'font-semibold' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-2.5 p-3.5">
        {at && <p className="text-[0.8125rem] text-ink-2">{at}</p>}
        {text.map((paragraph, i) => (
          <p key={i} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
        {link && (
          <p className="grid gap-0.5">
            <span className="font-semibold text-sea underline">{link.text}</span>
            <span className="text-[0.8125rem] text-ink-2">
              {words.leadsTo} {link.to}
            </span>
          </p>
        )}
        {attachment && (
          <p className="rounded-tile border border-line px-3 py-2 text-sm">
            {words.attachment}: <b className="font-semibold">{attachment}</b>
          </p>
        )}
      </div>
    </>
  )
}

/** A name and its address, which a narrow line breaks behind its “@” and not before its last bracket. */
function Sender({ name, address }: { name: string; address: string }) {
  const [who, ...place] = address.split(/(?<=@)/)
  return (
    <>
      {name} <span className="text-[0.8125rem]">{`<${who}`}</span>
      <wbr />
      <span className="text-[0.8125rem]">{`${place.join('')}>`}</span>
    </>
  )
}
