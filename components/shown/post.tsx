import { Avatar } from './avatar'
import { Picture } from './picture'
import type { ShownOf } from './shown-thing'
import type { ShownWords } from './words'

type Props = { post: ShownOf<'post'>; words: ShownWords }

/** A post with what stands below it. */
export function Post({ post, words }: Props) {
  const { by, place, at, text, picture, reactions, shares, comments } = post
  const where = [place, at].filter(Boolean).join(' · ')
  const counts = [
    reactions !== undefined && words.reactions(reactions),
    shares !== undefined && words.shares(shares),
  ].filter(Boolean)
  return (
    <>
      <div className="grid gap-2.5 p-3.5">
        <p className="flex items-center gap-2.5">
          <Avatar name={by} />
          <span className="min-w-0">
            <b className="block font-semibold">{by}</b>
            {where && <span className="text-[0.8125rem] text-ink-2">{where}</span>}
          </span>
        </p>
        <p className="whitespace-pre-line">{text}</p>
        {picture && <Picture text={picture} word={words.picture} />}
        {counts.length > 0 && <p className="text-[0.8125rem] text-ink-2">{counts.join(' · ')}</p>}
      </div>
      {comments && (
        <ul
          aria-label={words.comments}
          className="grid list-none gap-2 border-t border-line bg-surface-2 px-3.5 py-3"
        >
          {comments.map((comment, i) => (
            <li key={i}>
              <b className="font-semibold">{comment.by}</b> {comment.text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
