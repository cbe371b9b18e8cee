import { type ReactNode, useId } from 'react'
import type { LawTexts, ShownLaw } from '../course/texts'
import { Icon } from '../ui/icon'

type Props = { law: ShownLaw; isPast?: boolean; texts: LawTexts }

/** A citation that opens what the article says, since when it applies, where to read it and how far it was checked. */
export function LawChip({ law, isPast = false, texts }: Props) {
  const id = `law-${useId()}`
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="mx-0.5 inline cursor-pointer rounded-full bg-sea-soft box-decoration-clone px-2.5 py-1 font-sans text-[13px] leading-normal font-semibold text-sea-strong hover:underline print:bg-transparent print:p-0 print:text-inherit"
      >
        <span aria-hidden="true">§ </span>
        {law.label}
        {law.doubt && ` · ${law.doubt}`}
        <span className="sr-only"> ({texts.open})</span>
      </button>
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

/** Stands inside a sentence, so it is made of spans. A sheet at the bottom on phones; beside the chip where browsers know how. */
function LawPopover({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span
      id={id}
      popover="auto"
      className="fixed inset-x-0 top-auto bottom-0 m-0 w-full gap-2 rounded-t-card border border-line bg-surface p-5 text-left font-sans text-base text-ink not-italic shadow-card backdrop:bg-ink/25 open:grid not-supports-[selector(:popover-open)]:hidden sm:inset-0 sm:m-auto sm:w-104 sm:rounded-card sm:backdrop:bg-transparent sm:supports-[position-area:bottom]:inset-auto sm:supports-[position-area:bottom]:my-2 sm:supports-[position-area:bottom]:[position-area:bottom_span-right] sm:supports-[position-area:bottom]:[position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline] print:hidden"
    >
      {children}
    </span>
  )
}
