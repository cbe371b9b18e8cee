import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { CorrectNote } from './correct-note'

const t = translator('vi')
const target = { startsOn: '2026-10-01', evidenceSince: '2026-10-01', endedAt: null }
const painted = (change: Partial<Parameters<typeof CorrectNote>[0]['target']>): string =>
  renderToStaticMarkup(<CorrectNote t={t} lang="vi" target={{ ...target, ...change }} />)
const anew = t('target.correct_anew', { day: '01/10/2026' })

test('where results count from the start, the form says that another start changes who has passed', () => {
  expect(painted({})).toContain(anew)
})
test('a target that counts from a day of its own, or whatever was learned, or has ended, says nothing of it', () => {
  expect(painted({ evidenceSince: '2026-09-01' })).not.toContain(anew)
  expect(painted({ evidenceSince: null })).not.toContain(anew)
  expect(painted({ endedAt: new Date('2026-11-01') })).not.toContain(anew)
})
