import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { learnerShellTexts } from '@/messages/shell-texts'
import { translator } from '@/messages/translate'
import { OwnLearningLink } from '../manage/own-learning-link'
import { LearnerShell } from './learner-shell'

const render = (progress: string | null): string =>
  renderToStaticMarkup(
    <LearnerShell
      lang="vi"
      path="/home"
      active="home"
      texts={learnerShellTexts(translator('vi'))}
      member={{ name: 'An', manages: false, progress }}
    >
      Nội dung
    </LearnerShell>,
  )
/** Every link that says how far one has come, and for which widths it is there. */
const sayers = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*class="([^"]*)"[^>]*>(.*?)<\/a>/gs)].flatMap(([, look = '', inside = '']) =>
    inside.includes('3/12 bài')
      ? [`${/max-(?:md|lg):hidden/.exec(look)?.[0]} ${/\blg:hidden/.exec(inside)?.[0]}`]
      : [],
  )

test('on every width one bar says how far one has come', () => {
  const html = render('3/12 bài')
  // Tablets: below the word for home. Wide pages: beside the name. Phones: in the bar at the bottom, which
  // wide pages have not.
  expect(sayers(html)).toEqual(['max-md:hidden lg:hidden', 'max-lg:hidden undefined', 'undefined lg:hidden'])
  const bottom = html.slice(html.lastIndexOf('<nav'))
  expect(bottom.slice(0, bottom.indexOf('>'))).toMatch(/ md:hidden/)
  expect(bottom).toContain('3/12 bài')
})
test('whoever is asked nothing is told of no progress', () => {
  expect(render(null)).not.toMatch(/\d+\/\d+/)
})
test('under Manage the link to one’s own learning says it, too', () => {
  const link = (progress: string | null) =>
    renderToStaticMarkup(<OwnLearningLink lang="vi" label="Việc học của tôi" progress={progress} />)
  expect(link('3/12 bài').replace(/<[^>]+>/g, '')).toBe('Việc học của tôi 3/12 bài')
  expect(link(null).replace(/<[^>]+>/g, '')).toBe('Việc học của tôi')
})
