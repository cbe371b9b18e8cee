import { fill, type QuizItem, type QuizTexts } from './texts'

type Props = {
  items: QuizItem[]
  place: number | 'review'
  texts: Pick<QuizTexts, 'progress' | 'stepAnswered' | 'stepBlank'>
  go: (to: number) => void
}

/**
 * Where one is: each question's number, framed when it is answered, dashed while it is not, filled for the
 * present one.
 */
export function Steps({ items, place, texts, go }: Props) {
  const answered = items.filter(({ choice }) => choice !== null).length
  return (
    <nav aria-label={fill(texts.progress, { answered, count: items.length })}>
      <ol className="flex flex-wrap gap-x-1.5">
        {items.map(({ item, choice }) => {
          const state = choice ? 'border-sea text-sea-strong' : 'border-dashed border-line-strong text-ink-2'
          const here = item === place ? 'border-b-4 bg-beacon-soft' : choice ? 'bg-sea-soft' : ''
          return (
            <li key={item} className="min-w-7 flex-1">
              <a
                href={`?item=${item}`}
                aria-label={fill(choice ? texts.stepAnswered : texts.stepBlank, { n: item + 1 })}
                aria-current={item === place ? 'step' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  go(item)
                }}
                className="grid min-h-11 items-center no-underline"
              >
                <span
                  className={`grid min-h-8 place-items-center rounded-tile border-2 text-sm font-semibold tabular-nums ${state} ${here}`}
                >
                  {item + 1}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
