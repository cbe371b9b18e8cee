import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { missingPage } from '@/test/missing-page'
import { reminderText } from './reminder-text'

const page = missingPage
const url = 'https://hoc.example.edu.vn'
const site = { url, isSending: true }

test.each(['vi', 'en'] as const)(
  'the way to an account is the link that the sign-in page shows (%s)',
  (lang) => {
    const text = reminderText(page, lang, site)
    expect(text).toContain(translator(lang)('sign_in.activate'))
    expect(text).toContain(`${url}/${lang}/activate`)
  },
)
test('it says what is left by what the target counts, and how many cannot sign in yet', () => {
  const text = reminderText(page, 'vi', site)
  expect(text).toContain('CNTT K15A: còn 12 người chưa tham gia “100 % người học”.')
  expect(text).toContain('hết ngày 15/12/2026')
  expect(text).toContain('3 người chưa kích hoạt tài khoản')
})
test('after the due day it states the day and admonishes nobody', () => {
  const text = reminderText({ ...page, today: '2026-12-16' }, 'vi', site)
  expect(text).toContain('Hạn hoàn thành là ngày 15/12/2026, nay đã qua')
  expect(text).not.toMatch(/nhé|tuần này|mình/)
})
test('who all have accounts are told nothing of activation counts', () => {
  const text = reminderText({ ...page, counts: { ...page.counts, notActivated: 0 } }, 'vi', site)
  expect(text).not.toContain('chưa kích hoạt')
})
test.each([
  ['vi', 'hỏi quản trị viên của trường để nhận đường dẫn', 'để nhận đường dẫn.'],
  ['en', 'ask the school’s administrator for your link', 'to get a link.'],
] as const)(
  'without a mail server it promises no link by mail, but says who has it (%s)',
  (lang, ask, promise) => {
    expect(reminderText(page, lang, site)).toContain(promise)
    expect(reminderText(page, lang, site)).not.toContain(ask)
    expect(reminderText(page, lang, { url, isSending: false })).toContain(ask)
  },
)
