import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMailTroubled } from './mail-trouble'

const day = (of: Partial<Parameters<typeof isMailTroubled>[0]>) =>
  isMailTroubled({ stuck: 0, refused: 0, taken: 0, ...of })

test('one wrong address is a matter of the list, however few letters there were', () => {
  expect(day({ refused: 1 })).toBe(false)
  expect(day({ refused: 2 })).toBe(false)
})
test('a few wrong addresses among many letters are a matter of the list', () => {
  expect(day({ refused: 19, taken: 81 })).toBe(false)
})
test('a server that refuses a fifth of all addresses, and several, refuses us', () => {
  expect(day({ refused: 3 })).toBe(true)
  expect(day({ refused: 20, taken: 80 })).toBe(true)
})
test('a letter that does not get to the mail server is trouble, whatever else went out', () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), (refused, taken) => day({ stuck: 1, refused, taken })))
})
test('another letter that was taken never makes trouble', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (refused, taken) => {
      expect(day({ refused, taken: taken + 1 })).toBe(
        day({ refused, taken: taken + 1 }) && day({ refused, taken }),
      )
    }),
  )
})
