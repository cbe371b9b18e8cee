import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import { confirmTexts } from './confirm-texts'

const t = translator('vi')
const counts = {
  rows: 9,
  added: 1,
  changed: 0,
  moved: 0,
  left: 0,
  unchanged: 0,
  missing: 0,
  skipped: 0,
  newClasses: 1,
  newUnits: 0,
  movedClasses: 0,
  rightsGiven: 2,
  rightsEnded: 0,
}
const boxes = (search: Record<string, string>) =>
  confirmTexts(t, { counts, confirms: { units: true, rights: true } }, search)

test('a box that was not ticked is named at itself, the other one stays ticked', () => {
  expect(boxes({ fault: 'rights_unconfirmed', confirmUnits: 'true' })).toMatchObject([
    { name: 'confirmUnits', isTicked: true, error: undefined },
    { name: 'confirmRights', isTicked: false, error: t('refusal.rights_unconfirmed') },
  ])
})
test('a preview that is no longer true is confirmed anew', () => {
  expect(boxes({ fault: 'stale_preview', confirmUnits: 'true' })).toMatchObject([
    { isTicked: false },
    { isTicked: false },
  ])
})
