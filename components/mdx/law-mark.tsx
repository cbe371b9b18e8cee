import { type ReactNode, useId } from 'react'
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
      <span className="whitespace-nowrap print:whitespace-normal">
        {word && <span>{word}</span>}
        {JOIN}
        <button
          type="button"
          popoverTarget={id}
          title={name}
          aria-label={`${name} (${texts.open})`}
          className={`relative -my-2 ${law.doubt ? '-mx-0.5' : margins[run ?? 'alone']} inline-grid size-6 cursor-pointer place-items-center rounded-tile align-[0.3em] font-sans text-[0.8125rem] leading-none font-bold text-sea-strong hover:bg-sea-soft pointer-coarse:after:absolute pointer-coarse:after:-inset-2.5 print:hidden ${law.doubt ? 'text-beacon-strong' : ''}`}
        >
          <span aria-hidden="true">{law.sign}</span>
        </button>
        {!isNamed && <span className="hidden print:inline">{` [${name}]`}</span>}
        {then && <span>{then}</span>}
      </span>
      <LawPopover id={id}>
        <span className="block text-sm text-ink-2">{law.title}</span>
        <span className="block text-lg leading-snug font-semibold">{law.heading}</span>
        {isPast && <span className="block font-semibold text-bad">{texts.past}</span>}
        {law.says && <span className="block leading-relaxed">{law.says}.</span>}
        <span className="block text-sm text-ink-2">{law.dates}</span>
        <span className="flex items-center gap-1.5 text-sm text-ink-2">
          <Icon
            name={law.isRead ? 'check' : 'info'}
            className={`shrink-0 ${law.isRead ? 'text-good' : 'text-beacon-strong'}`}
          />
          {law.known}
        </span>
        <span className="flex flex-wrap items-center gap-x-4">
          {law.address && (
            <a
              href={law.address}
              rel="noreferrer"
              className="inline-flex min-h-11 items-center font-semibold underline"
            >
              {texts.source}
            </a>
          )}
          <a href={law.moreHref} className="inline-flex min-h-11 items-center underline">
            {texts.more}
          </a>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            className="ml-auto min-h-11 cursor-pointer rounded-tile px-3 font-semibold text-sea hover:bg-sea-soft"
          >
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
    <span
      id={id}
      popover="auto"
      className="fixed inset-x-0 top-auto bottom-0 m-0 w-full gap-2 rounded-t-card border border-line bg-surface p-inset text-left font-sans text-base text-ink not-italic shadow-card backdrop:bg-ink/25 open:grid not-supports-[selector(:popover-open)]:hidden sm:inset-0 sm:m-auto sm:w-104 sm:rounded-card sm:backdrop:bg-transparent sm:supports-[position-area:bottom]:inset-auto sm:supports-[position-area:bottom]:my-2 sm:supports-[position-area:bottom]:[position-area:bottom_span-right] sm:supports-[position-area:bottom]:[position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline] print:hidden"
    >
      {children}
    </span>
  )
}
