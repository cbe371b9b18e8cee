import { type ReactNode, useId } from 'react'
import { CheckedAgo } from '../course/checked-ago'
import type { LawTexts, ShownLaw } from '../course/texts'
import { Icon } from '../ui/icon'

type Props = {
  law: ShownLaw
  isPast?: boolean
  /** The sentence needs the law's name: it stands before the mark, as words. */
  isNamed?: boolean
  /** The word before and the sign behind it in the text: no line may end between them and the mark. */
  word?: string
  then?: string
  /** Its place among marks that stand beside each other; alone it takes no more room than its sign. */
  run?: 'first' | 'middle' | 'last'
  texts: LawTexts
}

const margins = { alone: '-mx-1.5', first: '-ml-1.5', middle: '', last: '-mr-1.5' }

/** Between a word and its mark no line may end. */
const JOIN = '\u2060'

/**
 * A citation: a small mark behind the words it supports, which opens what the article says, since when it
 * applies, where to read it and how far it was checked. On paper the article's name stands in its place.
 */
export function LawMark({ law, isPast = false, isNamed = false, word, then, run, texts }: Props) {
  const id = `law-${useId()}`
  const name = law.doubt ? `${law.label} · ${law.doubt}` : law.label
  return (
    <>
      {isNamed && <span>{law.label}</span>}
      {isNamed && law.doubt && <span className="hidden print:inline">{` [${law.doubt}]`}</span>}
      <span className="whitespace-nowrap print:whitespace-normal">
        {word && <span>{word}</span>}
        {JOIN}
        <button
          type="button"
          popoverTarget={id}
          title={name}
          aria-label={`${name} (${texts.open})`}
          className={`law-mark ${law.doubt ? '-mx-0.5 text-beacon-strong' : margins[run ?? 'alone']}`}
        >
          <span aria-hidden="true">{law.sign}</span>
        </button>
        {!isNamed && <span className="hidden print:inline">{` [${name}]`}</span>}
        {then && <span>{then}</span>}
      </span>
      <LawPopover id={id}>
        <span className="law-note">{law.title}</span>
        <span className="block text-lg leading-snug font-semibold">{law.heading}</span>
        {isPast && <span className="block font-semibold text-bad">{texts.past}</span>}
        {law.says && <span className="block leading-relaxed">{law.says}.</span>}
        <span className="law-note">{law.dates}</span>
        <span className="law-known">
          <Icon
            name={law.isRead ? 'check' : 'info'}
            className={`shrink-0 ${law.isRead ? 'text-good' : 'text-beacon-strong'}`}
          />
          <span>
            {law.known}
            <CheckedAgo day={law.checkedOn} texts={texts.checked} />
          </span>
        </span>
        <span className="law-ways">
          {law.address && (
            <a href={law.address} rel="noreferrer" className="law-way font-semibold">
              {texts.source}
            </a>
          )}
          <a href={law.moreHref} className="law-way">
            {texts.more}
          </a>
          <button type="button" popoverTarget={id} popoverTargetAction="hide" className="law-close">
            {texts.close}
          </button>
        </span>
      </LawPopover>
    </>
  )
}

/**
 * Stands inside a sentence, so it is made of spans. A sheet at the bottom on phones; beside the mark where
 * browsers know how.
 */
function LawPopover({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} popover="auto" className="law-sheet">
      {children}
    </span>
  )
}
