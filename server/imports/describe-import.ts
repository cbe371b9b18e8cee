import type { RowError, RowNote } from '@/domain/import/import-kind'
import type { FactChange, RightLine } from '@/domain/import/plan'
import type { Lang } from '@/domain/lang/lang'
import { leavingReasons } from '@/domain/people/status'
import { showDay } from '@/domain/time/show-time'
import { type Reason, sayReason, type WordsHere } from '@/messages/refusal'
import type { Translate } from '@/messages/translate'
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

const wordsHere: WordsHere = {
  forbidden: 'refusal_at.import.forbidden',
  invalid_input: 'refusal_at.import.invalid_input',
  last_administrator: 'refusal_at.import.last_administrator',
  not_found: 'refusal_at.import.not_found',
}

/** Why a list could not be read or applied, in one sentence. */
export function describeRefusal(
  t: Translate,
  { reason, issues = [] }: Pick<Refusal<Reason>, 'reason' | 'issues'>,
): string {
  const named = (path: string): string =>
    issues
      .filter((issue) => issue.path === path)
      .map(({ message }) => message)
      .join(', ')
  return sayReason(t, reason, wordsHere, { columns: named('columns'), line: named('line') })
}
