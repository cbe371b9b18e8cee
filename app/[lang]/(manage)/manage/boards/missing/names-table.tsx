import { DataTable } from '@/components/people/data-table'
import { Chip } from '@/components/ui/chip'
import { type Day, isLate } from '@/domain/time/calendar'
import type { MessageKey, Translate } from '@/messages/translate'
import type { MissingPerson } from '@/server/figures/missing'

/** Who is left, with how far each is. */
export function NamesTable({
  t,
  people,
  today,
}: {
  t: Translate
  people: readonly MissingPerson[]
  today: Day
}) {
  return (
    <DataTable
      caption={t('names.caption')}
      columns={[
        t('names.col.name'),
        t('names.col.code'),
        t('names.col.unit'),
        t('names.col.state'),
        t('names.col.account'),
      ]}
      rows={people.map((person) => ({
        key: person.code,
        cells: [
          <strong key="name" className="font-semibold">
            {person.familyName} {person.givenName}
          </strong>,
          person.code,
          person.unitName,
          <span key="state" className="flex flex-wrap items-center gap-2">
            {t(`names.state.${person.state}` as MessageKey)}
            {isLate(person.dueOn, today) && <Chip tone="bad">{t('names.late')}</Chip>}
          </span>,
          <Account key="account" t={t} isActivated={person.isActivated} />,
        ],
      }))}
    />
  )
}

const Account = ({ t, isActivated }: { t: Translate; isActivated: boolean }) =>
  isActivated ? t('names.active') : <Chip tone="wait">{t('names.inactive')}</Chip>
