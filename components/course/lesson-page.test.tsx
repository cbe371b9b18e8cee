import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { lessonPageTexts } from '@/messages/course-texts'
import { translator } from '@/messages/translate'
import { LessonPage } from './lesson-page'

const link = { id: '01-first', title: 'Bài đầu', href: '/vi/courses/example/01-first' }

const render = (unreviewed?: { label: string; text: string }): string =>
  renderToStaticMarkup(
    <LessonPage
      course={{
        id: 'example',
        title: 'Khóa mẫu',
        href: '/vi/courses/example',
        quizHref: '/vi/quiz/example',
        lessons: [link],
      }}
      lesson={{
        id: link.id,
        title: link.title,
        number: 'Bài 1/1',
        minutes: 'khoảng 2 phút',
        meta: 'Cập nhật 23/11/2026',
        unreviewed,
        outcomes: ['Rời trang'],
        sources: [],
        sections: [],
        needsHelp: false,
      }}
      previous={link}
      next={link}
      texts={lessonPageTexts(translator('vi'))}
    >
      Nội dung
    </LessonPage>,
  )

test('a lesson that nobody approved says so beside its date, and says what that means', () => {
  const html = render({ label: 'chưa thẩm định', text: 'Chưa thẩm định nghĩa là…' })
  const words = html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
  expect(words).toContain('|Cập nhật 23/11/2026|chưa thẩm định|Chưa thẩm định nghĩa là…|')
})
test('an approved lesson says nothing of it', () => {
  expect(render()).not.toContain('thẩm định')
})
