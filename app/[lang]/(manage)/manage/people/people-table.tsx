import Link from 'next/link'
import { DataTable } from '@/components/people/data-table'
import { Chip, type Tone } from '@/components/ui/chip'
import { DASH } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import type { AccountState, Belonging, ListedPerson } from '@/server/people/list-people'

const tones: Record<AccountState, Tone> = { active: 'good', waiting: 'wait', shut: 'bad' }

/** The state of an account in a word. */
export function StateChip({ t, state }: { t: Translate; state: AccountState }) {
  return <Chip tone={tones[state]}>{t(`people.state.${state}`)}</Chip>
}

/** "CNTT K15A", or with what one is there: "Khoa Điện · Trưởng khoa". */
export function belongingText(t: Translate, { unit, kind, position, standing }: Belonging): string {
  return [unit, position || t(`people.kind.${kind}`), standing === 'on_leave' ? t('people.on_leave') : '']
    .filter(Boolean)
    .join(' · ')
}

export function PeopleTable({
  t,
  lang,
  people,
}: {
  t: Translate
  lang: Lang
  people: readonly ListedPerson[]
}) {
  return (
    <DataTable
      caption={t('people.title')}
      columns={[t('people.col.name'), t('people.col.code'), t('people.col.units'), t('people.col.state')]}
      looks={['', '', '', 'sm:whitespace-nowrap']}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <Link
            prefetch={false}
            key="name"
            href={`/${lang}/manage/people/${person.id}`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {person.familyName} {person.givenName}
          </Link>,
          person.code,
          <ul key="units">
            {person.belongings.length === 0 && <li>{DASH}</li>}
            {person.belongings.map((one) => (
              <li key={`${one.kind}${one.unit}${one.position}`}>{belongingText(t, one)}</li>
            ))}
          </ul>,
          <StateChip key="state" t={t} state={person.state} />,
        ],
      }))}
    />
  )
}
