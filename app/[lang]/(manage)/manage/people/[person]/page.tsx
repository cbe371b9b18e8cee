import type { Metadata } from 'next'
import { nameOf } from '@/domain/people/person-name'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { showDay } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import { findPerson } from '@/server/people/find-person'
import { institutionZone, today } from '@/server/platform/institution'
import { keptForm } from '@/server/web/form-state'
import { requireActor } from '@/server/web/session'
import { listUnits } from '@/server/units/queries'
import { pageLang } from '../../../../page-lang'
import { MailKept } from '../../mail-kept'
import { outboxAddress } from '../address'
import { isSendingMail } from '@/server/mail/is-sending'
import { belongingText, StateChip } from '../people-table'
import { Outcome } from '../outcome'
import { AccountCard } from './account-card'
import { Decisions } from './decisions'
import { LettersCard } from './letters-card'
import { personForms } from './person-forms'
import { RolesCard } from './roles-card'
import { TargetsCard } from './targets-card'
import { TestedOutCard } from './tested-out-card'

type Props = {
  params: Promise<{ lang: string; person: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('people.title') }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { lang: wanted, person: id } = await params
  const lang = pageLang(wanted)
  const back = `/${lang}/manage/people/${id}`
  const actor = await requireActor(lang, back)
  const person = z.uuid().safeParse(id).success ? await findPerson(actor, id) : null
  if (!person) notFound()
  const t = translator(lang)
  const search = await searchParams
  const units = person.mayGrant ? await listUnits(actor, 'role.grant') : []
  const forms = personForms(search, await keptForm(search), units, t)
  return (
    <div className="grid gap-6">
      <PageHeader
        over={
          <Link href={`/${lang}/manage/people`} className="inline-flex min-h-11 items-center">
            {t('people.back')}
          </Link>
        }
        title={nameOf(person)}
      />
      <Outcome t={t} search={search} refused={forms.refused} />
      {person.mayInvite && <MailKept t={t} isSending={isSendingMail()} />}
      <Card className="grid gap-4">
        <p className="flex flex-wrap items-center gap-3">
          <b className="font-semibold">{person.code}</b> <StateChip t={t} state={person.state} />
        </p>
        {person.email && (
          <p>
            {t('people.email')}: {person.email}
          </p>
        )}
        <h2 className="text-lg">{t('people.belongs')}</h2>
        <ul className="grid gap-1">
          {person.belongings.map((one) => (
            <li key={`${one.kind}${one.unit}${one.position}`}>
              {belongingText(t, one)}{' '}
              <span className="text-sm text-ink-2">
                {t('people.since', { day: showDay(one.since, lang) })}
              </span>
            </li>
          ))}
        </ul>
        {person.belongings.length === 0 && <p className="text-ink-2">{t('people.belongs_none')}</p>}
      </Card>
      <TargetsCard t={t} lang={lang} targets={person.targets} today={await today()} />
      <TestedOutCard t={t} lang={lang} testedOut={person.testedOut} />
      <AccountCard t={t} lang={lang} person={person} back={back} isSelf={person.id === actor.personId} />
      <LettersCard
        t={t}
        lang={lang}
        zone={await institutionZone()}
        letters={person.letters}
        back={back}
        isSending={isSendingMail()}
        outbox={person.mayShut ? outboxAddress(lang, { person: person.id }) : null}
      />
      <Decisions actor={actor} personId={person.id} lang={lang} back={back} refused={forms.decision} />
      <RolesCard t={t} lang={lang} person={person} back={back} units={units} form={forms.grant} />
    </div>
  )
}
