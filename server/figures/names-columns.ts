import { isOverdue } from '@/domain/figures/count'
import { nameOf } from '@/domain/people/person-name'
import { showDay } from '@/domain/time/show-time'
import { type Column, everywhere, inFiles, onPages } from './column'
import type { MissingPerson } from './missing'

/** The columns of the list of names, in their order, wherever it is read. */
export const namesColumns: readonly Column<MissingPerson>[] = [
  {
    key: 'name',
    heading: 'names.col.name',
    media: onPages,
    align: 'start',
    value: ({ id, familyName, givenName }) => ({
      is: 'person',
      id,
      name: nameOf({ familyName, givenName }),
    }),
  },
  {
    key: 'family',
    heading: 'export.family',
    media: inFiles,
    align: 'start',
    value: ({ familyName }) => ({ is: 'text', text: familyName }),
  },
  {
    key: 'given',
    heading: 'export.given',
    media: inFiles,
    align: 'start',
    value: ({ givenName }) => ({ is: 'text', text: givenName }),
  },
  {
    key: 'code',
    heading: 'names.col.code',
    media: everywhere,
    align: 'start',
    value: ({ code }) => ({ is: 'text', text: code }),
  },
  {
    key: 'unit',
    heading: 'names.col.unit',
    media: everywhere,
    align: 'start',
    value: ({ unitName }) => ({ is: 'text', text: unitName }),
  },
  {
    key: 'state',
    heading: 'names.col.state',
    media: everywhere,
    align: 'start',
    value(person, { t, evidence, today }) {
      const late = isOverdue(person, evidence, today) ? { tone: 'bad' as const, text: t('names.late') } : null
      const text = t(`names.state.${person.state}`)
      return { is: 'text', text, ...(late && { chip: late }) }
    },
  },
  {
    key: 'due',
    heading: 'export.due',
    media: inFiles,
    align: 'start',
    value: ({ dueOn }, { lang }) => ({ is: 'text', text: showDay(dueOn, lang) }),
  },
  {
    key: 'account',
    heading: 'names.col.account',
    media: everywhere,
    align: 'start',
    value: ({ isActivated }, { t }) =>
      isActivated
        ? { is: 'text', text: t('names.active') }
        : { is: 'chip', tone: 'wait', text: t('names.inactive') },
  },
]
