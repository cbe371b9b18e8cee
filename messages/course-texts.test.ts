import { expect, test } from 'vitest'
import { sampleLaw } from '@/test/sample-law'
import { lawMarks, showLaw } from './course-texts'
import { translator } from './translate'

const t = translator('vi')
const law = sampleLaw({
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
