import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { SelectField } from '@/components/people/select-field'
import { TableCard } from '@/components/people/table-card'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { canAnywhere } from '@/domain/access/can'
import { offeredUnits } from '@/domain/institution/offered-units'
import { readCursor } from '@/domain/people/list-cursor'
import { translator } from '@/messages/translate'
import { listPeople } from '@/server/people/list-people'
import { isSendingMail } from '@/server/mail/is-sending'
import { requireActor } from '@/server/web/session'
import { listUnits } from '@/server/units/queries'
import { pageLang } from '../../../page-lang'
import { MailKept } from '../mail-kept'
import { unitOptions } from '../unit-options'
import { Outcome } from './outcome'
import { PeopleTable } from './people-table'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('people.title') }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const q = typeof search.q === 'string' ? search.q.slice(0, 100) : ''
  const actor = await requireActor(lang, `/${lang}/manage/people`)
  if (!canAnywhere(actor, 'people.view')) notFound()
  const t = translator(lang)
  const after = readCursor(search.after)
  const { people, next } = await listPeople(actor, { search: q, after })
  const units = await listUnits(actor, 'account.invite')
  const offered = offeredUnits(units)
  const address = (asked: Record<string, string>): string =>
    `/${lang}/manage/people?${new URLSearchParams({ ...(q && { q }), ...asked })}`
  return (
    <div className="grid gap-6">
      <PageHeader title={t('people.title')} />
      <Outcome t={t} search={search} />
      {units.length > 0 && <MailKept t={t} isSending={isSendingMail()} />}
      <form method="get" className="flex flex-wrap items-end gap-3">
        <Field
          label={t('people.search')}
          hint={t('people.search_hint')}
          name="q"
          type="search"
          defaultValue={q}
          maxLength={100}
          className="flex-1 basis-44"
        />
        <Button type="submit" variant="quiet">
          {t('people.search_do')}
        </Button>
      </form>
      {people.length === 0 ? (
        <EmptyState title={t(q ? 'people.none' : 'people.empty')}>
          <p>{t(q ? 'people.none_next' : 'people.empty_next')}</p>
        </EmptyState>
      ) : (
        <TableCard>
          <PeopleTable t={t} lang={lang} people={people} />
          {(after || next) && (
            <nav className="flex flex-wrap gap-3 pt-4">
              {after && (
                <Link href={address({})} className="inline-flex min-h-11 items-center font-semibold">
                  {t('people.first')}
                </Link>
              )}
              {next && (
                <ButtonLink variant="quiet" href={address({ after: next })}>
                  {t('people.next')}
                </ButtonLink>
              )}
            </nav>
          )}
        </TableCard>
      )}
      {units.length > 0 && (
        <Card id="invite" className="grid gap-3">
          <h2 className="text-xl">{t('people.invite_title')}</h2>
          <p className="text-ink-2">{t('people.invite_note')}</p>
          <form
            method="get"
            action={`/${lang}/manage/people/invite`}
            className="flex flex-wrap items-end gap-3"
          >
            <SelectField
              label={t('people.invite_unit')}
              hint={offered.length < units.length ? t('people.invite_below') : undefined}
              name="unit"
              error={search.form === 'invite' ? t('field.none_chosen') : undefined}
              required
              choices={[{ value: '', label: t('people.invite_choose') }, ...unitOptions(offered)]}
            />
            <Button type="submit" variant="quiet">
              {t('people.invite_look')}
            </Button>
          </form>
        </Card>
      )}
    </div>
  )
}
