import { expect, test } from 'vitest'
import { foldedName, nameOf } from './person-name'

test('a name is written family name first, and one word stands alone', () => {
  expect(nameOf({ familyName: 'Nguyễn Thị', givenName: 'An' })).toBe('Nguyễn Thị An')
  expect(nameOf({ familyName: '', givenName: 'An' })).toBe('An')
})

test('names are the same with other accents, capitals and divisions', () => {
  expect(foldedName({ familyName: 'NGUYỄN', givenName: 'Thị An' })).toBe(
    foldedName({ familyName: 'Nguyen Thi', givenName: 'an' }),
  )
  expect(foldedName({ familyName: 'Nguyễn', givenName: 'An' })).not.toBe(
    foldedName({ familyName: 'Nguyễn', givenName: 'Anh' }),
  )
})
