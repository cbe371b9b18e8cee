import Link from 'next/link'
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
  const { unit, above, target, total, may } = board
  const left = missing(total)
  const here = { target: target.id, unit: unit?.id }
  const seesNames = left > 0 && may.seePeople
  const hasActions = may.export || seesNames
  return (
    <>
      {above.length > 0 && (
        <nav aria-label={t('board.above')} className="no-print -mb-4 flex flex-wrap items-center gap-x-2 text-sm">
          {above.map(({ id, name }) => (
            <Link key={id} href={boardAddress(lang, { target: target.id, unit: id })} className="inline-flex min-h-11 items-center">
              {name}
            </Link>
          ))}
        </nav>
      )}
      <PageHeader over={[unit?.name ?? t('board.own'), targetName(target, lang)].join(' · ')} title={headline(board, lang)}>
        {hasActions && (
          <>
            {may.export && (
              <a href={exportAddress(lang, 'board', 'xlsx', here)} className={buttonLook('quiet')}>
                <Icon name="download" />
                {t('board.export_xlsx')}
              </a>
            )}
            {seesNames && <ButtonLink href={namesAddress(lang, here)}>{t('board.next', { n: formatNumber(left, lang) })}</ButtonLink>}
          </>
        )}
      </PageHeader>
    </>
  )
}
