import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { UploadForm } from '@/components/import/upload-form'
import { DataTable } from '@/components/people/data-table'
import { TableCard } from '@/components/people/table-card'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { ImportKind } from '@/domain/import/import-kind'
import { showTime } from '@/domain/time/show-time'
import { readReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { describeRefusal } from '@/server/imports/describe-import'
import { listImports } from '@/server/imports/list-imports'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('import.title') }
}

export default async function ImportPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const { fault, applied, kind } = await searchParams
  const actor = await requireActor(lang, `/${lang}/manage/import`)
  const imports = await listImports(actor)
  if (!imports) notFound()
  const t = translator(lang)
  const refused = readReason(fault)
  const zone = await institutionZone()
  const done = imports.find(({ id }) => id === applied)
  const kinds = ImportKind.options.map((kind) => ({
    value: kind,
    label: t(`import.kind.${kind}`),
    columns: t(`import.columns.${kind}`),
  }))
  const texts = {
    kind: t('import.kind_label'),
    kinds,
    file: t('import.file'),
    fileHint: t('import.file_hint'),
    submit: t('import.preview'),
  }
  return (
    <div className="grid gap-6">
      <PageHeader title={t('import.title')} />
      {done && (
        <Notice tone="good" title={t('import.applied')}>
          <p>{t('import.applied_detail', done.counts)}</p>
          <a href={`/${lang}/manage/people#invite`} className="underline">
            {t('import.invite_next')}
          </a>
        </Notice>
      )}
      <Card className="grid gap-4">
        <p>{t('import.lead')}</p>
        <UploadForm
          lang={lang}
          texts={texts}
          kind={ImportKind.safeParse(kind).data}
          error={refused ? describeRefusal(t, { reason: refused }) : undefined}
        />
      </Card>
      <section aria-labelledby="history" className="grid gap-3">
        <h2 id="history" className="text-xl">
          {t('import.history')}
        </h2>
        {imports.length === 0 ? (
          <EmptyState title={t('import.history_empty')}>
            <p>{t('import.history_empty_next')}</p>
          </EmptyState>
        ) : (
          <TableCard>
            <DataTable
              caption={t('import.history')}
              columns={[
                t('import.col.when'),
                t('import.col.kind'),
                t('import.col.file'),
                t('import.col.by'),
                t('import.col.change'),
              ]}
              rows={imports.map(({ id, at, kind, fileName, by, counts }) => ({
                key: id,
                cells: [
                  showTime(at, lang, zone),
                  t(`import.kind.${kind}`),
                  <span key="file" className="wrap-anywhere">
                    {fileName}
                  </span>,
                  by ?? t('import.by_system'),
                  t('import.applied_detail', counts),
                ],
              }))}
            />
          </TableCard>
        )}
      </section>
    </div>
  )
}
