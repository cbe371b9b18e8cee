import Link from 'next/link'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Meter } from '@/components/ui/meter'
import { rate } from '@/domain/figures/count'
import { formatNumber, formatPercent } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import type { TargetInList } from '@/server/targets/queries'
import { boardAddress } from '../boards/address'
import { SettlingNotice } from '../settling-notice'
import { evidenceWord, targetName } from '../boards/show-headline'

const link = 'inline-flex min-h-11 items-center font-semibold'

/** A target in the list: whom it asks, by when, how far it is. */
export function TargetCard({ lang, target }: { lang: Lang; target: TargetInList }) {
  const t = translator(lang)
  const { id, asked, done, dueOn, memberKinds, unit, version, document, endedAt } = target
  const share = rate(done, asked)
  const progress = t('target.progress', {
    done: formatNumber(done, lang),
    asked: formatNumber(asked, lang),
    evidence: evidenceWord(lang, target.evidence),
  })
  const kinds = memberKinds.map((kind) => t(`target.kind.${kind}`)).join(', ')
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <h2 className="text-lg">{targetName(target, lang)}</h2>
          <p className="text-sm text-ink-2">{t('target.for', { kinds, unit: unit.name })}</p>
        </div>
        {endedAt ? (
          <Chip>{t('target.ended')}</Chip>
        ) : (
          <Chip tone="law">{t('target.due', { due: showDay(dueOn, lang) })}</Chip>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,20rem)_auto] items-center justify-start gap-4">
        {share !== null && <Meter value={share} label={progress} />}
        <span className="font-semibold tabular-nums">{formatPercent(share, lang)}</span>
      </div>
      <p className="text-sm text-ink-2">
        {[
          progress,
          t('target.version', { version, times: version - 1 }),
          target.allowsTestOut ? '' : t('target.without_test_out'),
          document,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <SettlingNotice t={t} settling={target.settling} />
      <div className="flex flex-wrap gap-x-6">
        <Link href={boardAddress(lang, { target: id })} className={link}>
          {t('target.board')}
        </Link>
        <Link href={`/${lang}/manage/targets/${id}`} className={link}>
          {t(endedAt ? 'target.correct' : 'target.change')}
        </Link>
      </div>
    </Card>
  )
}
