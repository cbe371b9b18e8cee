import { expect, test } from 'vitest'
import { Law } from '@/domain/content/law'
import { lawMarks, showLaw } from './course-texts'
import { translator } from './translate'

const t = translator('vi')
const law = Law.parse({
  id: '1/2026/QH16',
  kind: 'law',
  short: { vi: 'Luật mẫu', en: 'Sample law' },
  title: { vi: 'Luật mẫu', en: 'Sample law' },
  issued: '2026-01-01',
  inForce: { from: '2026-02-01' },
  lastChecked: '2026-11-01',
  searched: { vi: 'số văn bản', en: 'its number' },
  verified: 'text',
  articles: {
    '1': { vi: 'Một', en: 'One' },
    '2': { vi: 'Hai', en: 'Two', verified: 'secondary' },
    '3': { vi: 'Ba', en: 'Three', verified: 'unverified' },
  },
})

test.each([
  ['1', '§', undefined],
  ['2', '§°', 'nguồn thứ cấp'],
  ['3', '§?', 'chưa thẩm định'],
])('the mark of article %s tells how far it was read', (art, sign, doubt) => {
  expect(showLaw(law, art, 'vi', t)).toMatchObject({ sign, doubt })
})

test('the legend explains the marks that a lesson uses, and no other', () => {
  expect(lawMarks(new Set(['secondary', 'text']), t)).toEqual([
    { sign: '§', meaning: 'đã đọc chính điều luật ấy' },
    { sign: '§°', meaning: 'biết qua báo chí hoặc bản tóm tắt, chưa đọc chính điều luật' },
  ])
  expect(lawMarks(new Set(), t)).toEqual([])
})
