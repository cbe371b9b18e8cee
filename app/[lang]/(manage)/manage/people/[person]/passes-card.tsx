import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import type { Lang } from '@/domain/lang/lang'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/messages/format'
import type { Form } from '@/messages/form-fields'
import type { Translate } from '@/messages/translate'
import type { Pass } from '@/server/attempts/passes'
import { catalogue } from '@/server/courses/catalogue'
import { DecisionForm, type DecisionProps } from './decision-form'

type Props = {
  t: Translate
  lang: Lang
  zone: string
  personId: string
  passes: Pass[]
  back: string
  refused: (name: string) => Form
}

/** What the person passed, with a way to annul each by a decision. */
export async function PassesCard({ t, lang, zone, personId, passes, back, refused }: Props) {
  if (passes.length === 0) return null
  const titles = new Map((await catalogue()).map(({ id, title }) => [id, title[lang]]))
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
              {...(pass.annulledAt ? restoring(t) : annulling(pass, lang, t))}
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

type Decision = Pick<DecisionProps, 'action' | 'label' | 'consequences' | 'asked'>

const asked = (t: Translate, reason: string): DecisionProps['asked'] => [
  { name: 'document', label: t('people.annul_document'), minLength: 3, maxLength: 200 },
  { name: 'reason', label: reason, minLength: 5, maxLength: 500 },
]

function annulling({ serial, targets }: Pass, lang: Lang, t: Translate): Decision {
  const names = targets.map(({ name, nameEn }) => (lang === 'vi' ? name : nameEn)).join(', ')
  const lines = [
    ...(serial ? [t('people.annul_certificate', { serial })] : []),
    names ? t('people.annul_targets', { targets: names }) : t('people.annul_no_target'),
    t('people.annul_again'),
    t('people.annul_told'),
  ]
  return {
    action: 'annul',
    label: t('people.annul'),
    consequences: { title: t('people.annul_if'), lines },
    asked: asked(t, t('people.annul_reason')),
  }
}

const restoring = (t: Translate): Decision => ({
  action: 'restore',
  label: t('people.restore'),
  consequences: {
    title: t('people.restore_if'),
    lines: [t('people.restore_counts'), t('people.restore_certificate'), t('people.restore_told')],
  },
  asked: asked(t, t('people.restore_reason')),
})
