import { type ReactNode, useEffect, useRef } from 'react'
import { Button, ButtonLink } from '../ui/button'
import { Icon } from '../ui/icon'
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
      <div className="grid min-w-0 gap-4 wrap-anywhere">
        <p id="question" tabIndex={-1} className="text-sm font-semibold text-ink-2 outline-none">
          {fill(texts.question, { n: item.item + 1, count })}
        </p>
        {item.situation && (
          <p className="rounded-r-field border-l-4 border-sea bg-surface px-4 py-4 font-read text-[1.0625rem] leading-relaxed whitespace-pre-line">
            {item.situation}
          </p>
        )}
        {item.shown && <div>{item.shown}</div>}
      </div>
      <fieldset ref={options} className="grid min-w-0 gap-3">
        <legend className="mb-4 w-full text-xl leading-snug font-semibold wrap-anywhere">{item.stem}</legend>
        {item.options.map((option) => (
          <label
            key={option.id}
            className="flex min-h-14 cursor-pointer items-center gap-4 rounded-field border-2 border-line-strong bg-surface px-4 py-3 has-checked:border-sea has-checked:bg-sea-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name="choice"
              value={option.id}
              defaultChecked={item.choice === option.id}
              onChange={() => choose(option.id)}
              className="size-6 shrink-0 accent-sea"
            />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
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
