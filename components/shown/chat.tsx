import { ME } from '@/domain/content/shown'
import { Avatar } from './avatar'
import { Picture } from './picture'
import type { ShownOf } from './shown-thing'
import type { ShownWords } from './words'

type Props = { chat: ShownOf<'chat'>; words: ShownWords }

/** A conversation; the reader's own lines stand on the right. */
export function Chat({ chat: { name, members, messages }, words }: Props) {
  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line bg-surface-2 px-3.5 py-2.5">
        <Avatar name={name} />
        <span className="min-w-0">
          <b className="block font-semibold">{name}</b>
          {members && <span className="text-[0.8125rem] text-ink-2">{words.members(members)}</span>}
        </span>
      </div>
      <ol className="grid list-none gap-2.5 p-3.5">
        {messages.map(({ from, at, text, picture }, i) => {
          const isMine = from === ME
          return (
            <li
              key={i}
              className={`grid max-w-[88%] gap-0.5 ${isMine ? 'justify-self-end' : 'justify-self-start'}`}
            >
              <span className={`text-[0.8125rem] text-ink-2 ${isMine ? 'text-right' : ''}`}>
                <span className={isMine ? 'sr-only' : 'font-semibold'}>{isMine ? words.me : from}</span>
                {at && <span> {at}</span>}
              </span>
              <span
                className={`grid gap-2 rounded-field px-3.5 py-2 ${isMine ? 'bg-sea-soft' : 'bg-surface-2'}`}
              >
                {text && <span className="whitespace-pre-line">{text}</span>}
                {picture && <Picture text={picture} word={words.picture} />}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
