import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samplesOf, sumPairs } from './sums'

const count = fc.integer({ min: 0, max: 6 })
const pairs = fc.array(
  fc.record({ beforeTrue: count, beforeFalse: count, afterTrue: count, afterFalse: count }),
  { minLength: 1, maxLength: 20 },
)
const plain = (values: number[]) => ({
  n: values.length,
  sum: values.reduce((all, value) => all + value, 0),
  squares: values.reduce((all, value) => all + value * value, 0),
})

test('the sums of a cell tell each of its six samples', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      expect(samplesOf(all.length, sumPairs(all))).toEqual({
        beforeTrue: plain(all.map((one) => one.beforeTrue)),
        beforeFalse: plain(all.map((one) => one.beforeFalse)),
        afterTrue: plain(all.map((one) => one.afterTrue)),
        afterFalse: plain(all.map((one) => one.afterFalse)),
        changeTrue: plain(all.map((one) => one.afterTrue - one.beforeTrue)),
        changeFalse: plain(all.map((one) => one.afterFalse - one.beforeFalse)),
      })
    }),
  )
})
