import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import { quizTexts } from '@/messages/quiz-texts'
import { translator } from '@/messages/translate'
import { QuizNotice } from './quiz-notice'

type Change = {
  closedBy?: AttemptRefusal
  submitRefused?: AttemptRefusal
  isLosing?: boolean
  unsaved?: number[]
  refused?: number[]
}
const render = ({ closedBy, submitRefused, isLosing = false, unsaved = [], refused = [] }: Change): string =>
  renderToStaticMarkup(
    <QuizNotice
      closedBy={closedBy ?? null}
      submitRefused={submitRefused ?? null}
      isLosing={isLosing}
      isElsewhere={false}
      unsaved={unsaved}
      refused={refused}
      lang="vi"
      attemptId="a1"
      here="?review=1"
      texts={quizTexts(translator('vi'))}
    />,
  )
const signIn = 'href="/vi/sign-in?reason=session&amp;next=%2Fvi%2Fattempts%2Fa1%3Freview%3D1"'

test('a quiz handed in without a session is not said to have lost an answer', () => {
  const html = render({ submitRefused: 'unauthenticated' })
  expect(html).toContain('bài chưa được nộp. Mọi câu đã lưu vẫn còn')
  expect(html).not.toContain('câu vừa chọn')
  expect(html).toContain(signIn)
})
test('no refusal of a whole quiz speaks of one answer', () => {
  for (const submitRefused of Object.keys(quizTexts(translator('vi')).refusals) as AttemptRefusal[])
    if (submitRefused !== 'stale')
      expect(render({ submitRefused }), submitRefused).not.toMatch(/câu vừa chọn|câu trả lời này|Câu này/)
})
test('an answer refused for want of a session is said to be kept, where it is', () => {
  expect(render({ closedBy: 'unauthenticated' })).toContain('Cửa sổ này giữ lại câu đó')
  expect(render({ closedBy: 'unauthenticated', isLosing: true })).not.toContain('Cửa sổ này giữ lại')
  expect(render({ closedBy: 'unauthenticated', isLosing: true })).toContain('câu vừa chọn chưa được lưu')
  expect(render({ closedBy: 'unauthenticated', submitRefused: 'unauthenticated' })).toContain('câu vừa chọn')
})
test('a quiz that was handed in leads to its result', () => {
  for (const change of [{ closedBy: 'attempt_closed' }, { submitRefused: 'attempt_closed' }] as const)
    expect(render(change)).toContain('href="/vi/attempts/a1/result"')
})
test('of an answer that was not taken it is not said that it is sent again, but how to go on', () => {
  const html = render({ refused: [3], unsaved: [5] })
  expect(html).toContain('Chưa lưu được câu 3. Tải lại trang rồi chọn lại.')
  expect(html).not.toContain('đang thử lại')
  expect(html).toContain('href="/vi/attempts/a1?review=1"')
  expect(render({ unsaved: [5] })).toContain('Chưa lưu được câu 5, đang thử lại.')
})
