import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { RulePreview } from '@/server/targets/preview-rule'

type Props = { lang: Lang; seen: RulePreview; isChange?: boolean }

/** Whom the rule in the form would ask, before anything is saved. */
export function Preview({ lang, seen: { asked, joining, leaving, ...rest }, isChange = false }: Props) {
  const t = translator(lang)
  const n = (value: number) => formatNumber(value, lang)
  return (
    <Notice tone={asked > 0 ? 'info' : 'wait'} title={t('target.preview_title', { asked })}>
      <p>
        {t('target.preview_detail', {
          alreadyPassed: n(rest.alreadyPassed),
          notActivated: n(rest.notActivated),
          onLeave: n(rest.onLeave),
        })}
      </p>
      {rest.exempt > 0 && <p>{t('target.preview_exempt', { n: n(rest.exempt) })}</p>}
      {rest.passedBefore > 0 && <p>{t('target.preview_before', { n: n(rest.passedBefore) })}</p>}
      <p>{t(`target.preview_test_out.${rest.allowsTestOut ? 'yes' : 'no'}`)}</p>
      {!rest.allowsTestOut && rest.testedOut > 0 && (
        <p>{t('target.preview_tested_out', { n: n(rest.testedOut) })}</p>
      )}
      {isChange && <p>{t('target.preview_change', { joining: n(joining), leaving: n(leaving) })}</p>}
    </Notice>
  )
}
