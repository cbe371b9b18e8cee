import type { RowError } from '@/domain/import/import-kind'
import type { MessageKey, Translate } from '@/messages/translate'
import type { Refusal } from '@/server/platform/command'

export type DescribedError = RowError & { message: string; hint: string }

/** What is wrong in a row and how to mend it, in words. */
export function describeRowError(t: Translate, error: RowError): DescribedError {
  const { code, value } = error
  return {
    ...error,
    message: t(`import.error.${code}.message`, { value }),
    hint: t(`import.error.${code}.hint`),
  }
}

const faults = [
  'missing_columns',
  'empty_file',
  'not_utf8',
  'bad_csv',
  'bad_xlsx',
  'old_xls',
  'too_many_rows',
  'too_large',
  'disk_full',
  'not_found',
  'not_set_up',
  'forbidden',
  'stale_preview',
  'last_administrator',
  'has_errors',
  'invalid_input',
] as const

/** Why a list could not be read or applied, in one sentence. */
export function describeRefusal(t: Translate, refusal: Refusal): string {
  const fault = faults.find((one) => one === refusal.reason) ?? 'invalid_input'
  const key: MessageKey = `import.fault.${fault}`
  return t(key, { columns: refusal.issues?.map(({ message }) => message).join(', ') ?? '' })
}
