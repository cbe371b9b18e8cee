import Link from 'next/link'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { Meter } from '../ui/meter'

type Tone = 'bad' | 'wait'
/** A value of a list as it is painted: words, and where they lead. */
export type Painted =
  | { paint: 'text'; text: string; chip?: { tone: Tone; text: string } }
  | { paint: 'chip'; tone: Tone; text: string; href?: string; label?: string }
  | { paint: 'title'; name: string; href?: string; note?: string }
  | { paint: 'bar'; value: number; also?: number; label: string; text: string; below?: string }
  | { paint: 'link'; href: string; text: string; label: string }
  | { paint: 'done'; text: string }

/** What takes the whole width where rows are cards. */
export const isWide = ({ paint }: Painted): boolean => ['title', 'bar', 'link', 'done'].includes(paint)

/** One cell of a list. */
export function Cell({ cell }: { cell: Painted }) {
  switch (cell.paint) {
    case 'title':
      return <Title {...cell} />
    case 'bar':
      return <Bar {...cell} />
    case 'chip':
      return <Alarm {...cell} />
    case 'link':
      return (
        <Link prefetch={false} href={cell.href} aria-label={cell.label} className="board-link">
          {cell.text}
        </Link>
      )
    case 'done':
      return (
        <Chip tone="good">
          <Icon name="check" className="h-3.5 w-3.5" /> {cell.text}
        </Chip>
      )
    default:
      return cell.chip ? (
        <span className="flex flex-wrap items-center gap-2">
          {cell.text} <Chip tone={cell.chip.tone}>{cell.chip.text}</Chip>
        </span>
      ) : (
        cell.text
      )
  }
}

type Of<P> = Extract<Painted, { paint: P }>

const Title = ({ name, href, note }: Of<'title'>) => (
  <>
    {href ? (
      <Link
        prefetch={false}
        href={href}
        className="board-link font-semibold text-ink no-underline hover:underline"
      >
        {name}
      </Link>
    ) : (
      <span className="font-semibold">{name}</span>
    )}
    {note && <span className="block text-[0.8125rem] text-ink-2">{note}</span>}
  </>
)

const Bar = ({ value, also, label, text, below }: Of<'bar'>) => (
  <span className="grid gap-0.5">
    <span className="flex flex-wrap items-baseline justify-between gap-x-3">
      <b className="font-semibold">{text}</b>
      {below && <span className="text-[0.8125rem] text-ink-3">{below}</span>}
    </span>
    <Meter value={value} also={also} label={label} />
  </span>
)

const Alarm = ({ tone, text, href, label }: Of<'chip'>) =>
  href ? (
    <Link
      prefetch={false}
      href={href}
      aria-label={label}
      className="board-link no-underline hover:underline cards:items-end"
    >
      <Chip tone={tone}>{text}</Chip>
    </Link>
  ) : (
    <Chip tone={tone}>{text}</Chip>
  )
