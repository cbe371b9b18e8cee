import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { Reminder } from './reminder'

const page = {
  unit: { id: 'u', name: 'CNTT K15A', kind: 'class', path: '/a/u/' },
  target: {
    id: 't',
    name: '100 % người học',
    nameEn: '100% of learners',
    evidence: 'took_part' as const,
    cycle: 1,
    dueOn: '2026-12-15',
    courseIds: ['cyber-law'],
  },
  counts: { left: 12, late: 0, notActivated: 3 },
  today: '2026-11-28',
  may: { invite: true, export: true },
}
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
