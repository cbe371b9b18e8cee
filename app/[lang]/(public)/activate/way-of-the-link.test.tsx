import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { Asked, Lead } from './way-of-the-link'

const t = translator('vi')
const painted = (isSending: boolean): string =>
  renderToStaticMarkup(
    <>
      <Lead t={t} isSending={isSending} />
      <Asked t={t} isSending={isSending} />
    </>,
  )

test('who asks for a link is told to wait for a letter where letters are sent', () => {
  expect(painted(true)).toContain(t('activate.lead'))
  expect(painted(true)).toContain(t('activate.sent'))
})
test('without a mail server nobody is told that a letter comes, but who has the link', () => {
  expect(painted(false)).not.toMatch(/Chúng tôi gửi|đang được gửi|thư rác/)
  expect(painted(false).match(/quản trị viên/g)).toHaveLength(2)
})
