import { GaugeForm } from '@/components/gauge/gauge-form'
import { ShownFigure } from '@/components/shown/shown-figure'
import { Card } from '@/components/ui/card'
import type { CourseForm } from '@/domain/content/course-form'
import type { Moment } from '@/domain/gauge/moment'
import { fieldOf } from '@/domain/gauge/sent-judgements'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import { shownWords } from '@/messages/shown-words'
import { translator } from '@/messages/translate'

type Props = { lang: Lang; course: string; moment: Moment; form: CourseForm }

/** What is asked and what comes of it, then the twelve claims; whether they are true stays on the server. */
export function AskedForm({ lang, course, moment, form }: Props) {
  const t = translator(lang)
  const words = shownWords(t, lang)
  return (
    <>
      <Card className="grid gap-3">
        <p>{t(moment === 'before' ? 'gauge.lead_before' : 'gauge.lead_after')}</p>
        <ul className="grid list-disc gap-1.5 pl-5">
          <li>{t('gauge.rule_free')}</li>
          <li>{t('gauge.rule_once')}</li>
          <li>{t('gauge.rule_seen')}</li>
          {moment === 'before' && <li>{t('gauge.rule_keys')}</li>}
        </ul>
      </Card>
      <GaugeForm
        lang={lang}
        course={course}
        moment={moment}
        form={form.hash}
        claims={form.items.map(({ id, shown, claim }, i) => ({
          id,
          field: fieldOf(id),
          number: t('gauge.question', { n: i + 1, count: form.items.length }),
          shown: <ShownFigure shown={inLang(shown, lang)} words={words} />,
          claim: claim[lang],
        }))}
        texts={{
          true: t('gauge.true'),
          false: t('gauge.false'),
          send: t('gauge.send'),
          hint: t('gauge.send_hint'),
        }}
      />
    </>
  )
}
