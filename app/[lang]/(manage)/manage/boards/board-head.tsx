import Link from 'next/link'
import { TargetPicker } from '@/components/board/target-picker'
import { ButtonLink } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { missing } from '@/domain/figures/count'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'
import { boardAddress, exportAddress, namesAddress } from './address'
import { headline, targetName } from './show-headline'

/** Where we are, what is left, and the one thing to do about it. */
export function BoardHead({ board, lang }: { board: Board; lang: Lang }) {
  const t = translator(lang)
  const { unit, above, target, targets } = board
  const hasChoice = targets.length > 1
  return (
    <>
      {above.length > 0 && (
        <nav
          aria-label={t('board.above')}
          className="no-print -mb-4 flex flex-wrap items-center gap-x-2 text-sm"
        >
          {above.map(({ id, name }) => (
            <Link
              key={id}
              href={boardAddress(lang, { target: target.id, unit: id })}
              className="inline-flex min-h-11 items-center"
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      <PageHeader
        over={[unit?.name ?? t('board.own'), targetName(target, lang)].join(' · ')}
        title={headline(board, lang)}
      >
        {!hasChoice && <Actions board={board} lang={lang} />}
      </PageHeader>
      {hasChoice && (
        <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-3">
          <TargetPicker
            action={`/${lang}/manage/boards`}
            unitId={unit?.id}
            chosen={target.id}
            targets={targets.map((choice) => ({
              id: choice.id,
              name: choice.endedAt
                ? t('board.target_ended', { name: targetName(choice, lang) })
                : targetName(choice, lang),
            }))}
            texts={{ label: t('board.target_label'), show: t('board.target_show') }}
          />
          <Actions board={board} lang={lang} />
        </div>
      )}
    </>
  )
}

function Actions({ board: { unit, target, total, may }, lang }: { board: Board; lang: Lang }) {
  const t = translator(lang)
  const left = missing(total)
  const here = { target: target.id, unit: unit?.id }
  return (
    <div className="flex flex-wrap gap-2.5 empty:hidden max-sm:w-full">
      {may.export && (
        <a href={exportAddress(lang, 'board', 'xlsx', here)} className={buttonLook('quiet', 'max-sm:px-3.5')}>
          <Icon name="download" className="shrink-0" />
          <span className="max-sm:sr-only">{t('board.export_xlsx')}</span>
        </a>
      )}
      {left > 0 && may.seePeople && (
        <ButtonLink href={namesAddress(lang, here)} className="max-sm:flex-1">
          {t('board.next', { n: formatNumber(left, lang) })}
        </ButtonLink>
      )}
    </div>
  )
}
