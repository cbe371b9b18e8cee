import type { RowError, RowNote } from '@/domain/import/import-kind'
import type { FactChange, RightLine } from '@/domain/import/plan'
import type { Lang } from '@/domain/lang/lang'
import { leavingReasons } from '@/domain/people/status'
import { showDay } from '@/messages/format'
import type { MessageKey, Translate } from '@/messages/translate'
import type { Refusal } from '@/server/platform/command'

export type DescribedError = RowError & { message: string; hint: string }

/** What is wrong in a row and how to mend it, in words. */
export function describeRowError(t: Translate, error: RowError): DescribedError {
  const { code, value, known = '' } = error
  return {
    ...error,
    message: t(`import.error.${code}.message`, { value, known }),
    hint: t(`import.error.${code}.hint`),
  }
}

/** What was read as it stands and deserves a second look. */
export const describeNote = (t: Translate, { code, value, known = '' }: RowNote): string =>
  t(`import.note.${code}`, { value, known })

/** A changed fact in words: what it is, what is recorded, what the list says. */
export function describeChange(t: Translate, lang: Lang, { fact, from, to }: FactChange) {
  const say = (value: string): string => {
    if (value === '') return '–'
    if (fact === 'birth_date' || fact === 'left_on') return showDay(value, lang)
    if (fact === 'standing')
      return t(value === 'active' ? 'import.standing.active' : 'import.standing.on_leave')
    if (fact === 'collaborator') return t(value === 'yes' ? 'import.yes' : 'import.no')
    const reason = fact === 'left' ? leavingReasons.find((one) => one === value) : undefined
    return reason ? t(`import.leaving.${reason}`) : value
  }
  return { fact: t(`import.fact.${fact}`), from: say(from), to: say(to) }
}

/** A right that a list gives, ends or does not give, in words. */
export const describeRight = (t: Translate, { event, role, unit, why }: RightLine) => ({
  event: t(`import.rights.${event}`),
  role: t('people.role_in', { role: t(`people.role.${role}`), unit }),
  why: why ? t(`import.rights.why.${why}`) : '',
})

const faults = [
  'missing_columns',
  'blank_header',
  'column_twice',
  'empty_file',
  'not_utf8',
  'bad_csv',
  'bad_xlsx',
  'locked_xlsx',
  'old_xls',
  'html_table',
  'too_many_rows',
  'too_large',
  'disk_full',
  'not_found',
  'not_set_up',
  'forbidden',
  'stale_preview',
  'last_administrator',
  'has_errors',
  'units_unconfirmed',
  'rights_unconfirmed',
  'invalid_input',
] as const

/** Why a list could not be read or applied, in one sentence. */
export function describeRefusal(t: Translate, refusal: Refusal): string {
  const fault = faults.find((one) => one === refusal.reason) ?? 'invalid_input'
  const key: MessageKey = `import.fault.${fault}`
  const told = (path: string): string =>
    (refusal.issues ?? [])
      .filter((issue) => issue.path === path)
      .map(({ message }) => message)
      .join(', ')
  return t(key, { columns: told('columns'), line: told('line') })
}
