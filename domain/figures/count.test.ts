import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EnrolmentState, type Evidence } from '@/domain/enrolment/evidence'
import { type Counted, countFigures, isOverdue, missing, rate } from './count'

const today = '2026-11-24'
const some = (state: EnrolmentState, n: number, more: Partial<Counted> = {}): Counted => ({
  state,
  n,
  dueOn: '2026-12-15',
  isActivated: true,
  ...more,
})

test('each state counts in all the states before it', () => {
  const figures = countFigures(
    [some('not_started', 5), some('took_part', 4), some('completed', 3), some('passed', 2), some('kept', 1)],
    'passed',
    today,
  )
  expect(figures).toMatchObject({ asked: 15, tookPart: 10, completed: 6, passed: 3, kept: 1, done: 3 })
})
test('who is missing was asked and is not done', () => {
  const rows = [some('not_started', 5), some('took_part', 4), some('passed', 2), some('exempt', 7)]
  expect(missing(countFigures(rows, 'passed', today))).toBe(9)
  expect(missing(countFigures(rows, 'took_part', today))).toBe(5)
})
test('the target says what is done', () => {
  const rows = [some('took_part', 4), some('passed', 2)]
  expect(countFigures(rows, 'took_part', today).done).toBe(6)
  expect(countFigures(rows, 'kept', today).done).toBe(0)
})
test('who is on leave, exempt or gone stands outside the denominator', () => {
  const figures = countFigures(
    [some('passed', 1), some('paused', 2), some('exempt', 3), some('ended', 4)],
    'passed',
    today,
  )
  expect(figures).toMatchObject({ asked: 1, onLeave: 2, exempt: 3, ended: 4 })
})
test('late begins the day after the due day, and only for who is not done', () => {
  const rows = [
    some('took_part', 3, { dueOn: '2026-11-23' }),
    some('took_part', 5, { dueOn: today }),
    some('passed', 7, { dueOn: '2026-11-01' }),
    some('paused', 9, { dueOn: '2026-11-01' }),
  ]
  expect(countFigures(rows, 'passed', today).late).toBe(3)
})
test('whoever did what the target counts is never late, whatever it counts', () => {
  const order = ['not_started', 'took_part', 'completed', 'passed', 'kept'] as const
  for (const [at, counted] of order.entries())
    for (const [reached, state] of order.entries())
      expect([counted, state, isOverdue({ state, dueOn: '2026-11-01' }, counted, today)]).toEqual([
        counted,
        state,
        reached < at,
      ])
  for (const state of ['paused', 'exempt', 'ended'] as const)
    expect(isOverdue({ state, dueOn: '2026-11-01' }, 'passed', today)).toBe(false)
})
test('an account that is not activated is asked all the same', () => {
  const rows = [some('not_started', 3, { isActivated: false }), some('ended', 2, { isActivated: false })]
  expect(countFigures(rows, 'passed', today)).toMatchObject({ asked: 3, notActivated: 3 })
})
test('nobody asked means no rate', () => {
  expect(rate(0, 0)).toBeNull()
})

test('whatever the counters, figures are ordered, add up over units, and the rate lies between 0 and 1', () => {
  const counted = fc.record({
    state: fc.constantFrom(...EnrolmentState.options),
    dueOn: fc.constantFrom('2026-11-01', today, '2026-12-15'),
    isActivated: fc.boolean(),
    n: fc.nat(500),
  })
  const evidence = fc.constantFrom<Evidence>('took_part', 'completed', 'passed', 'kept')
  fc.assert(
    fc.property(fc.array(counted), fc.array(counted), evidence, (one, other, asked) => {
      const [a, b, both] = [one, other, [...one, ...other]].map((rows) => countFigures(rows, asked, today))
      if (!a || !b || !both) return
      expect(both.asked).toBe(a.asked + b.asked)
      expect(both.late).toBe(a.late + b.late)
      for (const { kept, passed, completed, tookPart, asked: all, late, done } of [a, b, both]) {
        expect(kept <= passed && passed <= completed && completed <= tookPart && tookPart <= all).toBe(true)
        expect(late).toBeLessThanOrEqual(all - done)
      }
      const share = rate(both.done, both.asked)
      expect(share === null ? missing(both) === 0 : share >= 0 && share <= 1).toBe(true)
    }),
  )
})
