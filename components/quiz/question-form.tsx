import { type ReactNode, useEffect, useRef } from 'react'
import { Button, ButtonLink } from '../ui/button'
import { Icon } from '../ui/icon'
import { QuestionFields } from './question-fields'
import { fill, type QuizItem, type QuizTexts } from './texts'

type Props = {
  attemptId: string
  lang: string
  item: QuizItem
  count: number
  texts: QuizTexts
  choose: (choice: string) => void
  go: (to: number | 'review') => void
  status: ReactNode
}

/**
 * Keeps the marks on the answer that holds: one chosen before the script came is sent, one changed elsewhere
 * is shown. The focus stays where it is.
 */
function useChosen(choice: string | null, choose: Props['choose']) {
  const options = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const radios = [...(options.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
    const marked = radios.find(({ checked }) => checked)
    if (choice === null && marked) choose(marked.value)
    if (choice !== null) for (const radio of radios) radio.checked = radio.value === choice
  }, [choice, choose])
  return options
}

/** One question: a real form, so that it is answered without JavaScript too. */
export function QuestionForm({ attemptId, lang, item, count, texts, choose, go, status }: Props) {
  const options = useChosen(item.choice, choose)
  const isLast = item.item === count - 1
  const following = isLast ? 'review' : item.item + 1
  return (
    <form
      method="post"
      action={`/api/v1/attempts/${attemptId}/answers`}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        go(following)
      }}
      className="grid gap-5"
    >
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="item" value={item.item} />
      <input type="hidden" name="revision" value={item.revision} />
      <input type="hidden" name="then" value={following} />
      <QuestionFields
        question={item}
        place={
          <p id="question" tabIndex={-1} className="text-sm font-semibold text-ink-2 outline-none">
            {fill(texts.question, { n: item.item + 1, count })}
          </p>
        }
        name="choice"
        choice={item.choice}
        choose={choose}
        ref={options}
      />
      <div className="sticky bottom-0 -mx-gutter flex flex-wrap items-center justify-between gap-3 border-t border-line bg-bg px-gutter py-3">
        <div className="min-h-6 flex-1 basis-28 text-sm text-ink-2">{status}</div>
        <div className="flex flex-wrap gap-2.5">
          {item.item > 0 && (
            <ButtonLink
              href={`?item=${item.item - 1}`}
              variant="quiet"
              onClick={(event) => {
                event.preventDefault()
                go(item.item - 1)
              }}
            >
              {texts.back}
            </ButtonLink>
          )}
          <Button type="submit">
            <span key={isLast ? 'review' : 'next'}>{isLast ? texts.toReview : texts.next}</span>
            <Icon name="arrow" />
          </Button>
        </div>
      </div>
    </form>
  )
}
