import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TargetForm } from '@/components/manage/target-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { translator } from '@/messages/translate'
import { requireActor } from '@/server/web/session'
import { listTargets } from '@/server/targets/queries'
import { listUnits } from '@/server/units/queries'
import { pageLang } from '../../../../page-lang'
import { targetName } from '../../boards/show-headline'
import { Preview } from '../preview'
import { formChoices, formTexts, formValues, isFilled, type Search } from '../show-target'
import { Told } from '../told'

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
  const target = (await listTargets(actor)).find((one) => one.id === id && !one.endedAt)
  if (!target) notFound()
  const units = await listUnits(actor, 'target.manage')
  const t = translator(lang)
  const { version, memberKinds, unit, ...stands } = target
  const values = formValues(search, { ...stands, kinds: memberKinds, unitId: unit.id })
  const hidden = { lang, back: here, target: target.id, version: String(version) }
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader over={t('target.version', { version, times: version - 1 })} title={targetName(target, lang)} />
      <Told lang={lang} search={search} />
      {isFilled(search) && !search.failed && (
        <Preview actor={actor} lang={lang} search={search} targetId={target.id} />
      )}
      <Card>
        <TargetForm
          previewAction={here}
          saveAction="/api/v1/targets/change"
          hidden={hidden}
          isNew={false}
          values={values}
          choices={formChoices(lang, units)}
          texts={formTexts(lang, false)}
        />
      </Card>
      <Card>
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-bad">
            {t('target.end')}
          </summary>
          <form method="post" action="/api/v1/targets/end" className="grid justify-items-start gap-3 pt-2">
            <h2 className="text-lg">{t('target.end_title')}</h2>
            <p className="text-ink-2">{t('target.end_note')}</p>
            <input type="hidden" name="lang" value={lang} />
            <input type="hidden" name="back" value={here} />
            <input type="hidden" name="target" value={target.id} />
            <Button type="submit" variant="danger">
              {t('target.end')}
            </Button>
          </form>
        </details>
      </Card>
    </div>
  )
}
