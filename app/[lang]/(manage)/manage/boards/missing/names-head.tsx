import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import type { MissingPage } from '@/server/figures/missing'
import { type Asked, exportAddress } from '../address'
import { doneWord, targetName } from '../show-headline'

type Props = { lang: Lang; page: MissingPage; asked: Asked }

/** Whose list it is, how many are left, and the list as a file. */
export function NamesHead({ lang, page: { unit, target, counts, may }, asked }: Props) {
  const t = translator(lang)
  return (
    <PageHeader
      over={t('names.over', {
        unit: unit.name,
        target: targetName(target, lang),
        due: showDay(target.dueOn, lang),
      })}
      title={t('names.title', { n: counts.left, evidence: doneWord(lang, target.evidence) })}
    >
      {may.export && counts.left > 0 && (
        <>
          <a href={exportAddress(lang, 'missing', 'xlsx', asked)} className={buttonLook('quiet')}>
            <Icon name="download" className="shrink-0" />
            {t('board.export_xlsx')}
          </a>
          <a href={exportAddress(lang, 'missing', 'csv', asked)} className={buttonLook('plain')}>
            {t('board.export_csv')}
          </a>
        </>
      )}
    </PageHeader>
  )
}
