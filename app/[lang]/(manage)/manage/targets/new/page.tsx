import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TargetForm } from '@/components/manage/target-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { translator } from '@/messages/translate'
import { catalogue } from '@/server/courses/catalogue'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { FORM_KEY } from '@/server/web/form-key'
import { requireActor } from '@/server/web/session'
import { listUnits } from '@/server/units/queries'
import { pageLang } from '../../../../page-lang'
import { Preview } from '../preview'
import { formChoices, formTexts, formValues, likelyTarget, ruleForm, type Search } from '../show-target'

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('target.new') }
}

export default async function NewTargetPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const here = `/${lang}/manage/targets/new`
  const actor = await requireActor(lang, here)
  const search = await searchParams
  const units = await listUnits(actor, 'target.manage')
  if (units.length === 0) notFound()
  const [day, courses] = await Promise.all([today(), catalogue()])
  const { preview, seen, sent, look, summary } = await ruleForm(actor, search, 'create', lang)
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={translator(lang)('target.new')} />
      {summary && <Notice tone="bad" title={summary} />}
      {preview?.ok && <Preview lang={lang} seen={preview.value} />}
      <Card>
        <TargetForm
          lang={lang}
          today={day}
          look={look}
          previewAction={here}
          saveAction="/api/v1/targets/create"
          hidden={{ lang, back: here, [FORM_KEY]: newId() }}
          seen={seen}
          isNew
          values={formValues(sent, likelyTarget(day, units, courses))}
          choices={formChoices(lang, units, courses)}
          texts={formTexts(lang, true)}
        />
      </Card>
    </div>
  )
}
