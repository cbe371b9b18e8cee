import { GaugeTable } from '@/components/gauge/gauge-table'
import { JudgedClaim } from '@/components/gauge/judged-claim'
import { ShownFigure } from '@/components/shown/shown-figure'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { CLAIMS, type FormItem, TRUE_CLAIMS } from '@/domain/content/course-form'
import { formatChange } from '@/domain/figures/format-number'
import { changeOf, leanOf } from '@/domain/gauge/score'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import { answerMonths } from '@/domain/privacy/retention'
import { shownWords } from '@/messages/shown-words'
import { type Translate, translator } from '@/messages/translate'
import type { Answered } from '@/server/gauge/own-gauge'

type Props = { lang: Lang; before: Answered; after: Answered }

/** Both results side by side, what changed, and why each claim is true or not. */
export function BothResults({ lang, before, after }: Props) {
  const t = translator(lang)
  const change = changeOf(before, after)
  const lean = leanOf(after)
  const of = (n: number, count: number) => t('gauge.of', { n, count })
  const row = (what: string, name: 'rightTrue' | 'rightFalse') => ({
    what,
    before: of(before[name], TRUE_CLAIMS),
    after: of(after[name], TRUE_CLAIMS),
    change: formatChange(change[name], lang),
  })
  return (
    <>
      <Card className="grid gap-4">
        <h2 className="text-xl">{t('gauge.results')}</h2>
        <p className="font-semibold">{finding(change.rightTrue + change.rightFalse, t)}</p>
        <GaugeTable
          caption={t('gauge.caption')}
          columns={{
            what: t('gauge.col_what'),
            before: t('gauge.col_before'),
            after: t('gauge.col_after'),
            change: t('gauge.col_change'),
          }}
          rows={[
            row(t('gauge.row_true'), 'rightTrue'),
            row(t('gauge.row_false'), 'rightFalse'),
            {
              what: t('gauge.row_answered'),
              before: of(before.answered, CLAIMS),
              after: of(after.answered, CLAIMS),
              change: '',
            },
          ]}
        />
        {lean && <p>{t(`gauge.${lean}`)}</p>}
        <p className="text-sm text-ink-2">{t('gauge.rule_free')}</p>
      </Card>
      <Claims lang={lang} answered={after} title={t('gauge.each_after')} t={t} />
      <Claims lang={lang} answered={before} title={t('gauge.each_before')} t={t} />
    </>
  )
}

function finding(more: number, t: Translate): string {
  if (more === 0) return t('gauge.found_same')
  return more > 0 ? t('gauge.found_better', { n: more }) : t('gauge.found_less', { n: -more })
}

type ClaimsProps = { lang: Lang; answered: Answered; title: string; t: Translate }

function Claims({ lang, answered: { form, judged }, title, t }: ClaimsProps) {
  const words = shownWords(t, lang)
  if (!judged) return <Notice title={title}>{t('gauge.gone', { months: answerMonths })}</Notice>
  return (
    <section className="grid gap-4">
      <h2 className="text-xl">{title}</h2>
      {form.items.map((item) => {
        const isRecognised = recognised(item, judged)
        return (
          <JudgedClaim
            key={item.id}
            isRecognised={isRecognised}
            outcome={outcome(isRecognised, t)}
            shown={<ShownFigure shown={inLang(item.shown, lang)} words={words} />}
            claim={item.claim[lang]}
            verdict={t(item.isTrue ? 'gauge.is_true' : 'gauge.is_false')}
            why={item.why[lang]}
          />
        )
      })}
    </section>
  )
}

const recognised = ({ id, isTrue }: FormItem, judged: Record<string, boolean>): boolean | null =>
  judged[id] === undefined ? null : judged[id] === isTrue

function outcome(isRecognised: boolean | null, t: Translate): string {
  if (isRecognised === null) return t('gauge.blank')
  return t(isRecognised ? 'gauge.recognised' : 'gauge.missed')
}
