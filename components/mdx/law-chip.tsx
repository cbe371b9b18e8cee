import { useId } from 'react'
import { articleName, type Law, lawAnchor, lawLabel, verifiedOf } from '@/domain/content/law'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/messages/format'
import type { Translate } from '@/messages/translate'
import { Icon } from '../ui/icon'

type Props = { law: Law; art: string; isPast?: boolean; lang: Lang; t: Translate }

/** A citation that opens what the article says, since when it applies, where to read it and how far it was checked. */
export function LawChip({ law, art, isPast = false, lang, t }: Props) {
  const id = `law-${useId()}`
  const article = law.articles[art]
  const verified = verifiedOf(law, art)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="mx-0.5 inline cursor-pointer rounded-full bg-sea-soft box-decoration-clone px-2.5 py-1 font-sans text-[13px] leading-normal font-semibold text-sea-strong hover:underline print:bg-transparent print:p-0 print:text-inherit"
      >
        <span aria-hidden="true">§ </span>
        {lawLabel(law, art, lang)}
        {verified === 'unverified' && ` · ${t('law.unverified')}`}
        <span className="sr-only"> ({t('law.open')})</span>
      </button>
      <LawPopover id={id}>
        <span className="block text-sm text-ink-2">{law.title[lang]}</span>
        <span className="block text-lg leading-snug font-semibold">
          {articleName(art, lang)}, {law.id}
        </span>
        {isPast && <span className="block font-semibold text-bad">{t('law.past')}</span>}
        {article && <span className="block leading-relaxed">{article[lang]}.</span>}
        <span className="block text-sm text-ink-2">
          {law.inForce.to ? t('law.until', { from: showDay(law.inForce.from), to: showDay(law.inForce.to) }) : t('law.from', { from: showDay(law.inForce.from) })}
        </span>
        <span className="flex items-center gap-1.5 text-sm text-ink-2">
          <Icon name={verified === 'text' ? 'check' : 'info'} className={verified === 'text' ? 'text-good' : 'text-beacon-strong'} />
          {t(`law.${verified}`)} · {t('law.checked', { day: showDay(law.lastChecked) })}
        </span>
        <span className="flex flex-wrap items-center gap-x-4">
          {law.address && (
            <a href={law.address} rel="noreferrer" className="inline-flex min-h-11 items-center font-semibold">
              {t('law.source')}
            </a>
          )}
          <a href={`/${lang}/laws#${lawAnchor(law.id)}`} className="inline-flex min-h-11 items-center">
            {t('law.more')}
          </a>
          <button type="button" popoverTarget={id} popoverTargetAction="hide" className="ml-auto min-h-11 cursor-pointer rounded-s px-3 font-semibold text-sea hover:bg-sea-soft">
            {t('law.close')}
          </button>
        </span>
      </LawPopover>
    </>
  )
}

/** Stands inside a sentence, so it is made of spans. A sheet at the bottom on phones, beside the chip where that is known. */
function LawPopover({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <span
      id={id}
      popover="auto"
      className="fixed inset-x-0 top-auto bottom-0 m-0 w-full gap-2 rounded-t-l border border-line bg-surface p-5 text-left font-sans text-base text-ink not-italic shadow-card backdrop:bg-ink/25 open:grid not-supports-[selector(:popover-open)]:hidden sm:inset-0 sm:m-auto sm:w-104 sm:rounded-l sm:backdrop:bg-transparent sm:supports-[position-area:bottom]:inset-auto sm:supports-[position-area:bottom]:my-2 sm:supports-[position-area:bottom]:[position-area:bottom_span-right] sm:supports-[position-area:bottom]:[position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline] print:hidden"
    >
      {children}
    </span>
  )
}
