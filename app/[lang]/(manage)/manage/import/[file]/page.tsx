import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ApplyForm } from '@/components/import/apply-form'
import { Figures } from '@/components/import/figures'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatNumber } from '@/domain/figures/format-number'
import { ImportKind } from '@/domain/import/import-kind'
import { translator } from '@/messages/translate'
import { describeRefusal } from '@/server/people/describe-import'
import { previewImport } from '@/server/people/preview-import'
import { refuse } from '@/server/platform/command'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { PreviewRows } from './preview-rows'

type Props = {
  params: Promise<{ lang: string; file: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('import.preview') }
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { lang: wanted, file: fileHash } = await params
  const lang = pageLang(wanted)
  const { kind: asked, name, fault } = await searchParams
  const kind = ImportKind.safeParse(asked)
  if (!kind.success) notFound()
  const actor = await requireActor(lang, `/${lang}/manage/import`)
  const t = translator(lang)
  const seen = await previewImport(actor, { kind: kind.data, fileHash })
  if (!seen.ok && seen.reason === 'forbidden') notFound()
  const title = t('import.preview_title', { kind: t(`import.kind.${kind.data}`) })
  const fileName = typeof name === 'string' ? name.slice(0, 120) : ''
  const other = (
    <ButtonLink variant="quiet" href={`/${lang}/manage/import`}>
      {t('import.other_file')}
    </ButtonLink>
  )
  if (!seen.ok)
    return (
      <div className="grid gap-6">
        <PageHeader over={fileName} title={title} />
        <Notice tone="bad" title={describeRefusal(t, seen)} />
        <div>{other}</div>
      </div>
    )
  const { counts, errors, rosterHash, newUnits } = seen.value
  const figures = (['rows', 'added', 'changed', 'moved', 'unchanged', 'missing', 'skipped'] as const).map(
    (one) => ({
      label: t(`import.count.${one}`),
      value: formatNumber(counts[one], lang),
      tone: one === 'skipped' && counts.skipped > 0 ? ('bad' as const) : ('plain' as const),
    }),
  )
  const good = counts.added + counts.changed + counts.moved + counts.unchanged
  return (
    <div className="grid gap-6">
      <PageHeader over={fileName} title={title} />
      {typeof fault === 'string' && <Notice tone="bad" title={describeRefusal(t, refuse(fault))} />}
      <Card className="grid gap-4">
        <p>
          {good > 0 && good === counts.unchanged
            ? t('import.nothing_to_do')
            : t('import.nothing_changed_yet')}
        </p>
        <Figures items={figures} />
        {newUnits.length > 0 && <p>{t('import.new_units', { names: newUnits.join(' · ') })}</p>}
        <div className="flex flex-wrap gap-3">
          {good > 0 && (
            <ApplyForm
              fields={{
                lang,
                kind: kind.data,
                fileHash,
                rosterHash,
                fileName,
                skipErrors: String(errors.length > 0),
              }}
              label={errors.length > 0 ? t('import.apply_skip', { n: counts.skipped }) : t('import.apply')}
              isNext={errors.length === 0}
            />
          )}
          {other}
        </div>
      </Card>
      <PreviewRows t={t} preview={seen.value} />
    </div>
  )
}
