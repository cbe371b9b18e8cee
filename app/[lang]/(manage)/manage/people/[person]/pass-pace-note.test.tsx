import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PassPace } from '@/domain/progress/pass-pace'
import { translator } from '@/messages/translate'
import { PassPaceNote } from './pass-pace-note'

const said = (pace: PassPace | undefined, lang: 'vi' | 'en' = 'vi') =>
  renderToStaticMarkup(<PassPaceNote t={translator(lang)} pace={pace} />)

test('a pass within reading time says nothing', () => {
  expect(said(undefined)).toBe('')
})

test('the figures stand with what they may mean, and that they are no finding', () => {
  const html = said({ elapsedMs: 180_000, answersPerMinute: 16 })
  expect(html).toContain('Từ bài đầu đến khi đạt: 3 phút; 16 câu trả lời mỗi phút.')
  expect(html).toContain('đọc bài trước khi đăng nhập')
  expect(html).toContain('Con số này không phải là kết luận.')
  expect(said({ elapsedMs: 1_000, answersPerMinute: 1 }, 'en')).toContain(
    'From the first lesson to the pass: 1 second; 1 answer a minute.',
  )
})

test('without the journal the time stands alone, and says why', () => {
  const html = said({ elapsedMs: 4_000, answersPerMinute: null })
  expect(html).toContain('Từ bài đầu đến khi đạt: 4 giây. Thời điểm của từng câu trả lời không còn được lưu.')
  expect(html).toContain('Con số này không phải là kết luận.')
})
