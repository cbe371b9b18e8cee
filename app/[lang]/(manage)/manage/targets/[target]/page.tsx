import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TargetForm } from '@/components/manage/target-form'
import { TargetWordsForm } from '@/components/manage/target-words'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { translator } from '@/messages/translate'
import { catalogue } from '@/server/courses/catalogue'
import { today } from '@/server/platform/institution'
import { listTargets } from '@/server/targets/queries'
import { listUnits } from '@/server/units/queries'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { targetName } from '../../boards/show-headline'
import { SettlingNotice } from '../../settling-notice'
import { Preview } from '../preview'
import {
  formChoices,
  formTexts,
  formValues,
  refusedForm,
  ruleForm,
  type Search,
  sinceOf,
} from '../show-target'
import { Outcome } from '../outcome'
import { CorrectNote } from './correct-note'
import { LastForms } from './last-forms'

type Props = { params: Promise<{ lang: string; target: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('target.change') }
}

export default async function TargetPage({ params, searchParams }: Props) {
  const { lang: asked, target: id } = await params
  const lang = pageLang(asked)
  const here = `/${lang}/manage/targets/${encodeURIComponent(id)}`
  const actor = await requireActor(lang, here)
  const search = await searchParams
  const target = (await listTargets(actor)).find((one) => one.id === id)
  if (!target) notFound()
  const units = await listUnits(actor, 'target.manage')
  const t = translator(lang)
  const { version, memberKinds, unit, endedAt, ...stands } = target
  const since = sinceOf(target.evidenceSince, target.startsOn)
  const testOut = target.allowsTestOut ? 'yes' : 'no'
  const standing = { ...stands, ...since, testOut, kinds: memberKinds, unitId: unit.id }
  const [change, correct] = await Promise.all([
    ruleForm(actor, search, 'change', lang, target.id),
    refusedForm(search, 'correct', lang),
  ])
  const { preview } = change
  const hidden = { lang, back: here, target: target.id }
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        over={t('target.version', { version, times: version - 1 })}
        title={targetName(target, lang)}
      />
      <Outcome lang={lang} search={search} />
      <SettlingNotice t={t} settling={target.settling} />
      {preview?.ok && <Preview lang={lang} seen={preview.value} isChange />}
      {!endedAt && (
        <Card className="grid gap-4">
          <h2 className="text-lg">{t('target.change')}</h2>
          {change.summary && <Notice tone="bad" title={change.summary} />}
          <TargetForm
            lang={lang}
            today={await today()}
            look={change.look}
            previewAction={here}
            saveAction="/api/v1/targets/change"
            hidden={{ ...hidden, version: String(version) }}
            seen={change.seen}
            isNew={false}
            values={formValues(change.sent, standing)}
            choices={formChoices(lang, units, await catalogue())}
            texts={formTexts(lang, false)}
          />
        </Card>
      )}
      <Card>
        <details open={endedAt !== null || correct.summary !== null}>
          <summary className="inline-flex min-h-11 items-center font-semibold">{t('target.correct')}</summary>
          <div className="grid gap-4 pt-2">
            <CorrectNote t={t} lang={lang} target={target} />
            {correct.summary && <Notice tone="bad" title={correct.summary} />}
            <TargetWordsForm
              lang={lang}
              look={correct.look}
              hidden={hidden}
              values={formValues(correct.values, standing)}
              texts={formTexts(lang, false)}
              isEnded={endedAt !== null}
              save={t('target.correct_do')}
            />
          </div>
        </details>
      </Card>
      <LastForms t={t} hidden={hidden} isRunning={endedAt === null} wasAsked={target.wasAsked} />
    </div>
  )
}
