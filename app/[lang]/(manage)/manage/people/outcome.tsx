import { Notice } from '@/components/ui/notice'
import { isSendingMail } from '@/server/mail/is-sending'
import type { Form } from '@/messages/form-fields'
import { readReason, sayReason } from '@/messages/refusal'
import type { Translate } from '@/messages/translate'

const done = [
  'resend',
  'disable',
  'enable',
  'grant',
  'end',
  'revoke',
  'replace',
  'annul',
  'restore',
  'issue',
] as const
const number = (value: unknown): number => (typeof value === 'string' ? Number.parseInt(value, 10) || 0 : 0)

/** Says what the form that led here did. */
export function Outcome({
  t,
  search,
  refused,
}: {
  t: Translate
  search: Record<string, string | string[] | undefined>
  /** The form of the page that was refused, where its fields say what is wrong. */
  refused?: Form
}) {
  if (search.done === 'invite')
    return (
      <Notice
        tone="good"
        title={t(isSendingMail() ? 'people.done.invite' : 'people.done.invite_kept', {
          invited: number(search.invited) - number(search.again),
        })}
      >
        {number(search.active) + number(search.withoutEmail) > 0 && (
          <p>
            {t('people.done.invite_rest', {
              active: number(search.active),
              withoutEmail: number(search.withoutEmail),
            })}
          </p>
        )}
        {number(search.again) > 0 && <p>{t('people.done.invite_again', { n: number(search.again) })}</p>}
      </Notice>
    )
  const what = done.find((one) => one === search.done)
  if (what) return <Notice tone="good" title={t(`people.done.${what}`)} />
  const reason = readReason(search.failed)
  return reason && <Notice tone="bad" title={refused?.summary ?? sayReason(t, reason)} />
}
