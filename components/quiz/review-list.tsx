import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { fill, type QuizItem, type QuizTexts } from './texts'

type Props = { items: QuizItem[]; texts: QuizTexts; go: (to: number) => void; children: ReactNode }

/** Everything once more before submitting: which questions are answered, with a way back to each. */
export function ReviewList({ items, texts, go, children }: Props) {
  const blank = items.filter(({ choice }) => choice === null).length
  return (
    <div className="grid gap-5">
      <div>
        <h2 id="question" tabIndex={-1} className="text-xl outline-none">
          {texts.reviewTitle}
        </h2>
        <p className="text-ink-2">{blank === 0 ? texts.reviewAll : fill(texts.reviewSome, { n: blank })}</p>
      </div>
      <Card>
        <ol className="divide-y divide-line">
          {items.map(({ item, stem, choice, options }) => (
            <li key={item} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
              <p className="font-semibold">{`${item + 1}. ${stem}`}</p>
              <p className="text-ink-2">
                {choice ? (
                  <span key="choice">{options.find(({ id }) => id === choice)?.text}</span>
                ) : (
                  <Chip key="blank" tone="wait">
                    {texts.notAnswered}
                  </Chip>
                )}
              </p>
              <a
                href={`?item=${item}`}
                onClick={(event) => {
                  event.preventDefault()
                  go(item)
                }}
                className="inline-flex min-h-11 items-center gap-1.5 justify-self-start text-sm font-semibold"
                aria-label={`${choice ? texts.change : texts.answerNow}: ${item + 1}`}
              >
                <Icon name="back" />
                <span key={choice ? 'change' : 'answer'}>{choice ? texts.change : texts.answerNow}</span>
              </a>
            </li>
          ))}
        </ol>
      </Card>
      {children}
    </div>
  )
}
