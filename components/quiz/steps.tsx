import { fill, type QuizItem } from './texts'

type Props = { items: QuizItem[]; place: number | 'review'; label: string; go: (to: number) => void }

/** Where one is: a bar for each question, dark when answered, amber for the present one. */
export function Steps({ items, place, label, go }: Props) {
  const answered = items.filter(({ choice }) => choice !== null).length
  return (
    <nav aria-label={fill(label, { answered, count: items.length })}>
      <ol className="flex gap-1.5">
        {items.map(({ item, choice }) => {
          const look = item === place ? 'bg-beacon' : choice ? 'bg-sea' : 'bg-line'
          return (
            <li key={item} className="flex-1">
              <a
                href={`?item=${item}`}
                aria-label={String(item + 1)}
                aria-current={item === place ? 'step' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  go(item)
                }}
                className="grid min-h-11 items-center"
              >
                <span className={`h-1.5 rounded-full ${look}`} />
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
