import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstForm, gaugeStep, otherForm } from './moment'

const place = { personId: '0193', courseId: 'law', run: 1 }

test('the first form of a person and run is drawn once and for all', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (personId, run) => {
      expect(firstForm({ ...place, personId, run })).toBe(firstForm({ ...place, personId, run }))
    }),
  )
})
test('each form comes first for about half, over people, courses and runs', () => {
  const shareOf = (draws: { personId: string; courseId: string; run: number }[]) =>
    draws.filter((one) => firstForm(one) === 'a').length / draws.length
  const many = Array.from({ length: 2_000 }, (_, i) => i)
  for (const share of [
    shareOf(many.map((i) => ({ ...place, personId: `person-${i}` }))),
    shareOf(many.map((i) => ({ ...place, courseId: `course-${i}` }))),
    shareOf(many.map((run) => ({ ...place, run }))),
  ]) {
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
  }
})
test('the second form is the other one', () => {
  expect([otherForm('a'), otherForm('b')]).toEqual(['b', 'a'])
})

const none = { answered: [], tookPart: false, completed: false } as const
test.each([
  ['before', 'nothing is done yet', none],
  ['over', 'a lesson is done without it', { ...none, tookPart: true }],
  ['over', 'all lessons are done without it', { ...none, tookPart: true, completed: true }],
  ['waits', 'the first is kept, lessons are left', { ...none, answered: ['before'], tookPart: true }],
  ['after', 'the lessons are done', { answered: ['before'], tookPart: true, completed: true }],
  ['both', 'both are answered', { answered: ['before', 'after'], tookPart: true, completed: true }],
] as const)('%s: %s', (step, _, learned) => {
  expect(gaugeStep(learned)).toBe(step)
})
