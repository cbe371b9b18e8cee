import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Belonging, countingUnit, isOnLeave } from './counting-unit'

const at = (unitId: string, more: Partial<Belonging> = {}): Belonging => ({
  unitId,
  unitCode: unitId,
  isClass: false,
  kind: 'staff',
  standing: 'active',
  validFrom: '2026-09-05',
  ...more,
})

test('nobody is counted without a membership', () => {
  expect(countingUnit([])).toBeNull()
})
test('one unit counts, whatever the number of memberships in it', () => {
  expect(countingUnit([at('P1'), at('P1', { kind: 'collaborator' })])).toEqual({
    unitId: 'P1',
    reason: 'only_unit',
  })
})
test('a learner counts in the class, not in the union joined earlier', () => {
  const belongings = [
    at('DOAN', { kind: 'learner', validFrom: '2020-01-01' }),
    at('K19A', { kind: 'learner', isClass: true }),
  ]
  expect(countingUnit(belongings)).toEqual({ unitId: 'K19A', reason: 'class_of_learner' })
})
test('a collaborator of a class is no learner of it: the earliest membership counts', () => {
  const belongings = [
    at('K19A', { kind: 'collaborator', isClass: true }),
    at('P1', { validFrom: '2020-01-01' }),
  ]
  expect(countingUnit(belongings)).toEqual({ unitId: 'P1', reason: 'earliest_membership' })
})
test('on the same day the unit code decides', () => {
  expect(countingUnit([at('P2'), at('P1')])?.unitId).toBe('P1')
})
test('two units are two, also when most memberships are in one', () => {
  expect(countingUnit([at('P1'), at('P1'), at('P2')])).toEqual({
    unitId: 'P1',
    reason: 'earliest_membership',
  })
})
test('the order in which memberships are read changes nothing', () => {
  const belonging = fc.record({
    unitId: fc.constantFrom('P1', 'P2', 'P3'),
    kind: fc.constantFrom('staff' as const, 'learner' as const),
    isClass: fc.boolean(),
    standing: fc.constantFrom('active' as const, 'on_leave' as const),
    validFrom: fc.constantFrom('2020-01-01', '2026-09-05'),
  })
  const some = fc.uniqueArray(belonging, { maxLength: 3, selector: ({ unitId }) => unitId })
  fc.assert(
    fc.property(some, (belongings) => {
      const read = belongings.map(({ unitId, ...more }) => at(unitId, more))
      expect(countingUnit(read.toReversed())).toEqual(countingUnit(read))
    }),
  )
})
test('where someone is active counts before where they are on leave', () => {
  expect(countingUnit([at('P1', { standing: 'on_leave' }), at('P2')])?.unitId).toBe('P2')
})
test('on leave means on leave everywhere', () => {
  expect(isOnLeave([at('P1', { standing: 'on_leave' })])).toBe(true)
  expect(isOnLeave([at('P1', { standing: 'on_leave' }), at('P2')])).toBe(false)
  expect(isOnLeave([])).toBe(false)
})
