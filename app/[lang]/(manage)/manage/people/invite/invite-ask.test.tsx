import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { InviteAsk } from './invite-ask'

const t = translator('vi')
const invitees = {
  unit: { id: 'u', name: 'CNTT K15A' },
  counts: { invited: 12, active: 3, withoutEmail: 1 },
  letters: { n: 2, at: new Date('2026-11-20T03:00:00Z') },
}
const painted = (isSending: boolean): string =>
  renderToStaticMarkup(
    <InviteAsk t={t} lang="vi" zone="UTC" invitees={invitees} back="/vi" isSending={isSending} />,
  )

test('before an invitation, letters by e-mail are promised where they are sent', () => {
  expect(painted(true)).toContain(t('people.invite_ask', { n: 12 }))
  expect(painted(true)).not.toContain(t('letter.kept_title'))
})
test('without a mail server nothing on the page says that letters are sent', () => {
  const html = painted(false)
  expect(html).toContain(t('people.invite_ask_kept', { n: 12 }))
  expect(html).toContain(t('letter.kept_title'))
  expect(html.replaceAll(t('letter.kept_note'), '').replaceAll('chưa gửi', '')).not.toMatch(/gửi|qua email/i)
})
