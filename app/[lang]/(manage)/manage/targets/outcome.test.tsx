import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { Outcome } from './outcome'

const t = translator('vi')
const painted = (search: Record<string, string>): string =>
  renderToStaticMarkup(<Outcome lang="vi" search={search} />)

test('after a correction it is said whether results are counted anew', () => {
  const anew = t('target.done.corrected_anew')
  expect(painted({ done: 'correct', left: '0', isAnew: 'true' })).toContain(anew)
  expect(painted({ done: 'correct', left: '0', isAnew: 'false' })).toContain(t('target.done.corrected'))
  expect(painted({ done: 'correct', left: '0', isAnew: 'false' })).not.toContain(anew)
})
