import type { ReactNode } from 'react'
import type { LawTexts, ShownLaw } from '../course/texts'
import { LawMark } from '../mdx/law-mark'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

type Option = { id: string; text: string; why: string; isKey: boolean; isChosen: boolean }
type Texts = {
  right: string
  wrong: string
  blank: string
  yours: string
  key: string
  others: string
  reread: string
  law: string
}
type Props = {
  number: number
  isCorrect: boolean
  isBlank: boolean
  situation?: string
  /** What the situation showed, already drawn. */
  shown?: ReactNode
  stem: string
  options: Option[]
  sources: { label: string; text: string }[]
  laws: ShownLaw[]
  lawTexts: LawTexts
  section?: string
  texts: Texts
}

/** One answered question: the person's option and the right one with their reasons; the others on demand. */
export function ResultItemCard({
  number,
  isCorrect,
  isBlank,
  situation,
  shown: artefact,
  stem,
  options,
  sources,
  laws,
  lawTexts,
  section,
  texts,
}: Props) {
  const shown = options.filter(({ isKey, isChosen }) => isKey || isChosen)
  const others = options.filter(({ isKey, isChosen }) => !isKey && !isChosen)
  return (
    <Card className="grid gap-3 wrap-anywhere" aria-labelledby={`result-${number}`}>
      <div>
        <Chip tone={isCorrect ? 'good' : 'bad'}>
          <Icon name={isCorrect ? 'check' : 'cross'} />
          {isCorrect ? texts.right : isBlank ? texts.blank : texts.wrong}
        </Chip>
      </div>
      {situation && (
        <p className="border-l-4 border-line pl-4 font-read text-ink-2 whitespace-pre-line">{situation}</p>
      )}
      {artefact}
      <h3 id={`result-${number}`} className="text-lg font-semibold">
        {number}. {stem}
      </h3>
      {shown.map((option) => (
        <Reason key={option.id} option={option} label={option.isKey ? texts.key : texts.yours} />
      ))}
      {others.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-sea">
            {texts.others}
          </summary>
          <div className="grid gap-3 pt-2">
            {others.map((option) => (
              <Reason key={option.id} option={option} />
            ))}
          </div>
        </details>
      )}
      <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-2">
        {laws.length > 0 && (
          <span>
            {texts.law}:{' '}
            {laws.map((law) => (
              <LawMark key={law.heading} law={law} isNamed texts={lawTexts} />
            ))}
          </span>
        )}
        {sources.map(({ label, text }) => (
          <span key={text}>
            {label}: {text}
          </span>
        ))}
        {section && (
          <a href={section} className="inline-flex min-h-11 items-center gap-1.5 font-semibold">
            <Icon name="book" />
            {texts.reread}
          </a>
        )}
      </div>
    </Card>
  )
}

function Reason({ option, label }: { option: Option; label?: string }) {
  const tone = option.isKey
    ? 'border-good bg-good-soft'
    : option.isChosen
      ? 'border-bad bg-bad-soft'
      : 'border-line bg-surface-2'
  return (
    <div className={`grid gap-1 rounded-field border-2 px-4 py-3 ${tone}`}>
      {label && (
        <p className={`text-[0.8125rem] font-semibold ${option.isKey ? 'text-good' : 'text-bad'}`}>{label}</p>
      )}
      <p className="font-semibold">{option.text}</p>
      <p>{option.why}</p>
    </div>
  )
}
