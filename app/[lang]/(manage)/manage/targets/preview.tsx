import { Notice } from '@/components/ui/notice'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { Day } from '@/domain/time/day'
import { readRuleForm } from '@/domain/targets/read-rule-form'
import { sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import type { Actor } from '@/domain/access/actor'
import { previewRule } from '@/server/targets/preview-rule'
import { type Search, targetWords } from './show-target'

type Props = { actor: Actor; lang: Lang; search: Search; targetId?: string }

/** Whom the rule in the form would ask, before anything is saved. */
export async function Preview({ actor, lang, search, targetId }: Props) {
  const t = translator(lang)
  const outcome = await previewRule(actor, readRuleForm(search), targetId, Day.safeParse(search.starts).data)
  if (!outcome.ok) return <Notice tone="bad" title={sayReason(t, outcome.reason, targetWords)} />
  const { asked, joining, leaving, ...rest } = outcome.value
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
      {rest.passedBefore > 0 && <p>{t('target.preview_before', { n: n(rest.passedBefore) })}</p>}
      {targetId && <p>{t('target.preview_change', { joining: n(joining), leaving: n(leaving) })}</p>}
    </Notice>
  )
}
