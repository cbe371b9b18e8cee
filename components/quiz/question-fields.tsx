import type { ReactNode, Ref } from 'react'

export type AskedQuestion = {
  situation?: string
  /** What the situation shows, already drawn. */
  shown?: ReactNode
  stem: string
  options: { id: string; text: string }[]
}
type Props = {
  question: AskedQuestion
  /** Says which question of how many it is. */
  place: ReactNode
  /** What the answer is sent as. */
  name: string
  choice?: string | null
  choose?: (choice: string) => void
  ref?: Ref<HTMLFieldSetElement>
}

/** One question as part of a form: what it is about, what it asks, and its options. */
export function QuestionFields({ question, place, name, choice = null, choose, ref }: Props) {
  const { situation, shown, stem, options } = question
  return (
    <>
      <div className="grid min-w-0 gap-4 wrap-anywhere">
        <div>{place}</div>
        {situation && (
          <p className="rounded-r-field border-l-4 border-sea bg-surface px-4 py-4 font-read text-[1.0625rem] leading-relaxed whitespace-pre-line">
            {situation}
          </p>
        )}
        {shown && <div>{shown}</div>}
      </div>
      <fieldset ref={ref} className="grid min-w-0 gap-3">
        <legend className="mb-4 w-full text-xl leading-snug font-semibold wrap-anywhere">{stem}</legend>
        {options.map((option) => (
          <label
            key={option.id}
            className="flex min-h-14 cursor-pointer items-center gap-4 rounded-field border-2 border-line-strong bg-surface px-4 py-3 has-checked:border-sea has-checked:bg-sea-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={option.id}
              defaultChecked={choice === option.id}
              onChange={choose && (() => choose(option.id))}
              className="size-6 shrink-0 accent-sea"
            />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
