import { CopyText } from '@/components/board/copy-text'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/messages/format'
import { translator } from '@/messages/translate'
import type { MissingPage } from '@/server/figures/missing'
import { env } from '@/server/platform/env'
import { targetName } from '../show-headline'

type Props = { lang: Lang; page: MissingPage; evidence: string; back: string }

/** What to do about those who are missing: one message for all, and activation links for who cannot begin. */
export function Reminder({ lang, page: { unit, target, counts, may }, evidence, back }: Props) {
  const t = translator(lang)
  const text = t('names.remind_text', {
    unit: unit.name,
    n: formatNumber(counts.left, lang),
    evidence,
    target: targetName(target, lang),
    due: showDay(target.dueOn, lang),
    late: counts.late > 0 ? 'yes' : 'no',
    url: `${env().publicUrl}/${lang}`,
  })
  return (
    <div className="no-print grid gap-5 lg:grid-cols-[2fr_1fr]">
      <Card className="grid content-start gap-3">
        <h2 className="text-lg">{t('names.remind_title')}</h2>
        <p className="text-sm text-ink-2">{t('names.remind_hint')}</p>
        <CopyText
          label={t('names.remind_label')}
          text={text}
          texts={{ copy: t('names.copy'), copied: t('names.copied') }}
        />
      </Card>
      {counts.notActivated > 0 && may.invite && (
        <Card className="grid content-start gap-3">
          <h2 className="text-lg">{t('names.invite_title', { n: counts.notActivated })}</h2>
          <p className="text-sm text-ink-2">{t('names.invite_hint')}</p>
          <form method="post" action="/api/v1/people/invite">
            <input type="hidden" name="lang" value={lang} />
            <input type="hidden" name="back" value={back} />
            <input type="hidden" name="unitId" value={unit.id} />
            <Button type="submit">{t('names.invite_do')}</Button>
          </form>
        </Card>
      )}
    </div>
  )
}
