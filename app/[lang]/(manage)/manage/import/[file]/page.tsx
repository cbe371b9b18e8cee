import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ApplyForm } from '@/components/import/apply-form'
import { Counts } from '@/components/import/counts'
import { ButtonLink } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatNumber } from '@/domain/figures/format-number'
import { ImportKind } from '@/domain/import/import-kind'
import { readReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { describeRefusal } from '@/server/imports/describe-import'
import { type ImportPreview, previewImport } from '@/server/imports/import-list'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { confirmTexts, isUnconfirmed } from './confirm-texts'
import { PreviewRows } from './preview-rows'
import { RightLines } from './right-lines'
import { RowErrors } from './row-errors'
import { UnitLines } from './unit-lines'

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
  const search = await searchParams
  const { kind: asked, name, fault } = search
  const kind = ImportKind.safeParse(asked)
  if (!kind.success) notFound()
  const actor = await requireActor(lang, `/${lang}/manage/import`)
  const t = translator(lang)
  const refused = readReason(fault)
  const seen = await previewImport(actor, { kind: kind.data, fileHash })
  if (!seen.ok && seen.reason === 'forbidden') notFound()
  const title = t('import.preview_title', { kind: t(`import.kind.${kind.data}`) })
  const fileName = typeof name === 'string' ? name.slice(0, 120) : ''
  const other = (
    <ButtonLink variant="quiet" href={`/${lang}/manage/import?kind=${kind.data}`}>
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
  const { counts, errors, rosterHash, reading, units, rights } = seen.value
  const numbers = (
    ['rows', 'added', 'changed', 'moved', 'left', 'unchanged', 'missing', 'skipped'] as const
  ).map((one) => ({
    label: t(`import.count.${one}`),
    value: formatNumber(counts[one], lang),
    tone: one === 'skipped' && counts.skipped > 0 ? ('bad' as const) : ('plain' as const),
  }))
  const rows = new URLSearchParams({ kind: kind.data, file: fileHash, lang })
  return (
    <div className="grid gap-6">
      <PageHeader over={fileName} title={title} />
      {refused && !isUnconfirmed(refused) && (
        <Notice tone="bad" title={describeRefusal(t, { reason: refused })} />
      )}
      <Card className="grid gap-4">
        <p>{t(sayOf(seen.value))}</p>
        <Counts items={numbers} />
        <p className="text-sm wrap-anywhere text-ink-2">
          {t('import.reading', {
            format: t(`import.format.${reading.format}`),
            row: reading.headerRow,
            understood: reading.understood.join(' · '),
          })}
          {reading.ignored.length > 0 && (
            <> {t('import.reading_ignored', { ignored: reading.ignored.join(' · ') })}</>
          )}
        </p>
        <div className="flex flex-wrap gap-3">
          <a className={buttonLook('quiet')} href={`/api/v1/import/rows?${rows}`} download>
            {t('import.download')}
          </a>
          {other}
        </div>
      </Card>
      <RowErrors t={t} preview={seen.value} />
      <UnitLines t={t} units={units} />
      <RightLines t={t} rights={rights} />
      {!seen.value.isEmpty && (
        <Card>
          <ApplyForm
            fields={{
              lang,
              kind: kind.data,
              fileHash,
              rosterHash,
              fileName,
              skipErrors: String(errors.length > 0),
            }}
            confirms={confirmTexts(t, seen.value, search)}
            label={errors.length > 0 ? t('import.apply_skip', { n: counts.skipped }) : t('import.apply')}
            isNext={errors.length === 0}
          />
        </Card>
      )}
      <PreviewRows t={t} lang={lang} preview={seen.value} />
    </div>
  )
}

/** Nothing to change is said only of a list that changes nothing at all and has no wrong rows. */
function sayOf({ isEmpty, errors }: ImportPreview) {
  if (!isEmpty) return 'import.nothing_changed_yet'
  return errors.length > 0 ? 'import.nothing_but_errors' : 'import.nothing_to_do'
}
