import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { missingPage } from '@/test/missing-page'
import { Reminder } from './reminder'

const page = { ...missingPage, may: { invite: true, export: true } }
const painted = (isSending: boolean, may = page.may): string =>
  renderToStaticMarkup(
    <Reminder
      lang="vi"
      page={{ ...page, may }}
      back="/vi/manage/boards/missing"
      site={{ url: 'https://hoc.example.edu.vn', isSending }}
    />,
  )
const kept = translator('vi')('letter.kept_title')

test('whoever may invite from the list of names is told when letters are kept, and only then', () => {
  expect(painted(false)).toContain(kept)
  expect(painted(true)).not.toContain(kept)
  expect(painted(false, { ...page.may, invite: false })).not.toContain(kept)
})
