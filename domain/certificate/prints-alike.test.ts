import { expect, test } from 'vitest'
import { type Printed, printsAlike } from './prints-alike'

const printed: Printed = {
  holder: 'Nguyễn Thị An',
  code: '00002476',
  unitName: 'CNTT K15A',
  issuer: 'Trường Mẫu',
  issuerEn: 'Sample University',
  place: 'Quảng Ninh',
  signatoryTitle: 'Trưởng phòng',
  signatoryName: 'Trần Thị Mẫu',
}

test('a certificate that would say the same is like the one there is', () => {
  expect(printsAlike(printed, { ...printed })).toBe(true)
})
test.each(Object.keys(printed) as (keyof Printed)[])('another %s is another certificate', (line) => {
  expect(printsAlike(printed, { ...printed, [line]: 'x' })).toBe(false)
})
