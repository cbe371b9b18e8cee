import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { NextCourse } from '@/domain/progress/next-course'
import { translator } from '@/messages/translate'
import { AfterPass } from './after-pass'

const next: NextCourse = {
  courseId: 'conduct',
  title: { vi: 'Quy tắc ứng xử', en: 'Conduct' },
  href: { vi: '/vi/courses/conduct/01-first', en: '/en/courses/conduct/01-first' },
}
const render = (props: { serial: string | null; next: NextCourse | null }): string =>
  renderToStaticMarkup(<AfterPass {...props} lang="vi" t={translator('vi')} />)
/** The amber buttons: what they lead to. */
const amber = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<a [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes('bg-beacon'))
    .map((tag) => /href="([^"]+)"/.exec(tag)?.[1])

test('a pass leads on to the next course; the certificate stands beside it', () => {
  const html = render({ serial: 'HD-1', next })
  expect(amber(html)).toEqual(['/vi/courses/conduct/01-first'])
  expect(html).toContain('Khóa học tiếp theo: Quy tắc ứng xử')
  expect(html).toContain('href="/api/v1/certificates/HD-1"')
})
test('after the last course the certificate is the one thing to fetch', () => {
  expect(amber(render({ serial: 'HD-1', next: null }))).toEqual(['/api/v1/certificates/HD-1'])
})
test('without a certificate the way home is there', () => {
  expect(render({ serial: null, next: null })).toContain('href="/vi/home"')
})
