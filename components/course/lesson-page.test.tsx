import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { lessonPageTexts } from '@/messages/course-texts'
import { translator } from '@/messages/translate'
import { LessonPage } from './lesson-page'

const link = { id: '01-first', title: 'Bài đầu', href: '/vi/courses/example/01-first' }
const course = { title: 'Khóa mẫu', href: '/vi/courses/example' }

type Change = { unreviewed?: { label: string; text: string }; needsHelp?: boolean }

const render = ({ unreviewed, needsHelp = false }: Change = {}): string =>
  renderToStaticMarkup(
    <LessonPage
      lang="vi"
      place={{
        course: 'example',
        lesson: link.id,
        lessons: [link],
        recalls: ['r1'],
        quiz: { title: 'Bài kiểm tra', href: '/vi/quiz/example' },
        nextCourse: null,
        afterAll: { title: 'Chứng nhận', href: '/vi/certificates' },
      }}
      course={course}
      lesson={{
        title: link.title,
        path: link.href,
        number: 'Bài 1/1',
        minutes: 'khoảng 2 phút',
        meta: 'Cập nhật 23/11/2026',
        unreviewed,
        outcomes: ['Rời trang'],
        sources: [],
        marks: [{ sign: '§°', meaning: 'biết qua báo chí' }],
        sections: [],
        needsHelp,
      }}
      previous={course}
      signInHref="/vi/sign-in?next=x"
      texts={lessonPageTexts(translator('vi'))}
    >
      Nội dung
    </LessonPage>,
  )

test('a lesson that nobody approved says so beside its date, and says what that means', () => {
  const html = render({ unreviewed: { label: 'chưa thẩm định', text: 'Chưa thẩm định nghĩa là…' } })
  const words = html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
  expect(words).toContain('|Cập nhật 23/11/2026|chưa thẩm định|Chưa thẩm định nghĩa là…|')
})
test('an approved lesson says nothing of it', () => {
  expect(render()).not.toContain('thẩm định')
})
test('the text comes before what the lesson is and who checked it', () => {
  const html = render({ unreviewed: { label: 'chưa thẩm định', text: 'Chưa thẩm định nghĩa là…' } })
  expect(html.indexOf('Nội dung')).toBeLessThan(html.indexOf('Cập nhật'))
  expect(html.indexOf('Nội dung')).toBeLessThan(html.indexOf('Rời trang'))
})
test('help stands between the title and the text, one tap from a call', () => {
  const html = render({ needsHelp: true })
  expect(html.indexOf('Bài đầu</h1>')).toBeLessThan(html.indexOf('id="help"'))
  expect(html.indexOf('id="help"')).toBeLessThan(html.indexOf('Nội dung'))
  for (const number of ['113', '111']) expect(html).toContain(`href="tel:${number}"`)
  expect(render()).not.toContain('tel:')
})

test('the end says what the marks of its citations mean', () => {
  const text = render({})
  expect(text).toContain('Dấu của chỗ dẫn luật')
  expect(text).toMatch(/§°.*biết qua báo chí/)
})
