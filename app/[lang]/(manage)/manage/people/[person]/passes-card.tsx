import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import type { Lang } from '@/domain/lang/lang'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import type { Form } from '@/messages/form-fields'
import type { Translate } from '@/messages/translate'
import type { PassPace } from '@/domain/progress/pass-pace'
import type { Pass } from '@/server/attempts/passes'
import { courseTitles } from '@/server/courses/catalogue'
import { DecisionForm } from './decision-form'
import { annulling, restoring } from './pass-decisions'
import { PassPaceNote } from './pass-pace-note'

type Props = {
  t: Translate
  lang: Lang
  zone: string
  personId: string
  passes: Pass[]
  /** By run, of those that were faster than reading. */
  paces: ReadonlyMap<string, PassPace>
  /** Whether letters leave the house, or are kept. */
  isSending: boolean
  back: string
  refused: (name: string) => Form
}

/** What the person passed, with a way to annul each by a decision. */
export async function PassesCard(props: Props) {
  const { t, lang, zone, personId, passes, paces, isSending, back, refused } = props
  if (passes.length === 0) return null
  const titles = await courseTitles(lang)
  const day = (at: Date) => showDay(dayIn(at, zone), lang)
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.passes')}</h2>
      <ul className="grid gap-4">
        {passes.map((pass) => (
          <li key={pass.runId} className="grid gap-2">
            <p className="flex flex-wrap items-center gap-3">
              <span className="font-semibold">{titles.get(pass.courseId) ?? pass.courseId}</span>
              {t('people.pass_line', { score: pass.score, max: pass.maxScore, day: day(pass.passedAt) })}
              {pass.annulledAt && <Chip tone="bad">{t('people.annulled')}</Chip>}
            </p>
            <PassPaceNote t={t} pace={paces.get(pass.runId)} />
            {pass.withdrawnAt && (
              <p className="text-sm text-ink-2">
                {t('people.restored_line', {
                  day: day(pass.withdrawnAt),
                  document: pass.withdrawDocument ?? '',
                  reason: pass.withdrawReason ?? '',
                })}
              </p>
            )}
            {pass.annulledAt && (
              <p>
                {t('people.annulled_line', {
                  day: day(pass.annulledAt),
                  document: pass.document ?? '',
                  reason: pass.reason ?? '',
                  by: pass.annulledBy ?? '',
                })}
              </p>
            )}
            <DecisionForm
              {...(pass.annulledAt ? restoring(pass, isSending, t) : annulling(pass, isSending, lang, t))}
              lang={lang}
              back={back}
              sent={{ personId, runId: pass.runId }}
              refused={refused}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
