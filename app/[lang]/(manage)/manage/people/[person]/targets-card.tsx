import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { reaches } from '@/domain/enrolment/evidence'
import { isOverdue } from '@/domain/figures/count'
import type { Lang } from '@/domain/lang/lang'
import type { Day } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import type { DecisionInForce, TargetProgress } from '@/server/people/find-person'

type Props = { t: Translate; lang: Lang; targets: readonly TargetProgress[]; today: Day }

/** How far a person is with each target, measured by what that target counts. */
export function TargetsCard({ t, lang, targets, today }: Props) {
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.progress')}</h2>
      {targets.length === 0 && <p className="text-ink-2">{t('people.progress_none')}</p>}
      <ul className="grid gap-3">
        {targets.map(({ target, targetEn, evidence, state, dueOn, unit, decisions }) => (
          <li key={target} className="grid gap-1">
            <span className="font-semibold">{lang === 'vi' ? target : targetEn}</span>
            <span className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
              {reaches(state, evidence) && <Chip tone="good">{t('people.enrolment.done')}</Chip>}
              <Chip>{t(`people.enrolment.${state}`)}</Chip>
              {isOverdue({ state, dueOn }, evidence, today) && (
                <Chip tone="bad">{t('people.enrolment.late')}</Chip>
              )}
              {t('people.due', { day: showDay(dueOn, lang) })} · {t('people.counted_in', { unit })}
            </span>
            {decisions.map((decision) => (
              <span key={decision.id} className="text-sm wrap-anywhere">
                {decisionLine(t, lang, decision)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function decisionLine(
  t: Translate,
  lang: Lang,
  { kind, reason, approver, dueOn, until }: DecisionInForce,
): string {
  const ends = until ? t('people.decision.until', { day: showDay(until, lang) }) : t('people.decision.no_end')
  const day = dueOn ? t('people.decision.due', { day: showDay(dueOn, lang) }) : ends
  return t('people.decision.line', { kind: t(`people.decision.${kind}`), reason, until: day, approver })
}
