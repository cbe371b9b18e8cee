import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TargetForm } from '@/components/manage/target-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { translator } from '@/messages/translate'
import { today } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { listUnits } from '@/server/units/queries'
import { pageLang } from '../../../../page-lang'
import { Preview } from '../preview'
import { formChoices, formTexts, formValues, isFilled, likelyTarget, type Search } from '../show-target'
import { Told } from '../told'

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
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={translator(lang)('target.new')} />
      <Told lang={lang} search={search} />
      {isFilled(search) && !search.failed && <Preview actor={actor} lang={lang} search={search} />}
      <Card>
        <TargetForm
          previewAction={here}
          saveAction="/api/v1/targets/create"
          hidden={{ lang, back: here }}
          isNew
          values={formValues(search, likelyTarget(await today(), units))}
          choices={formChoices(lang, units)}
          texts={formTexts(lang, true)}
        />
      </Card>
    </div>
  )
}
