import fc from 'fast-check'
import type { Day } from '@/domain/time/calendar'
import { schoolToday } from './start'

// What may happen to the small school of test/roster.ts.

export const today: Day = schoolToday
export const PEOPLE = 3
/** An own due day, later than any rule's. */
export const EXTENDED: Day = '2027-01-31'
export const units = ['ROOT', 'F1', 'F2', 'C11', 'C12', 'C21'] as const
export const kinds = ['learner', 'staff', 'collaborator'] as const
const courses = ['law', 'conduct'] as const
export const reached = ['took_part', 'completed', 'passed'] as const

const who = fc.nat(PEOPLE - 1)
export const rule = fc.record({
  // Mostly everyone of the school, so that people have units to choose between.
  memberKinds: fc.oneof(
    fc.constant<string[]>(['learner', 'staff', 'collaborator']),
    fc.subarray<string>([...kinds], { minLength: 1 }),
  ),
  unit: fc.oneof(fc.constant('ROOT' as const), fc.constantFrom(...units)),
  courseIds: fc.subarray([...courses], { minLength: 1 }),
  dueOn: fc.constantFrom('2026-11-20', '2026-12-15'),
  evidence: fc.constantFrom('took_part' as const, 'completed' as const, 'passed' as const, 'kept' as const),
})
/** Anything that may happen between two syncs. */
export const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('join' as const),
      who,
      unit: fc.constantFrom(...units),
      kind: fc.constantFrom(...kinds),
      standing: fc.constantFrom('active' as const, 'active' as const, 'on_leave' as const),
      from: fc.integer({ min: -9, max: 1 }),
      days: fc.option(fc.nat(12)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('leave' as const), who, which: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('learn' as const),
      who,
      course: fc.constantFrom(...courses),
      reached: fc.constantFrom(...reached),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('activate' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('decide' as const),
      who,
      kind: fc.constantFrom(
        'exemption' as const,
        'prior_learning' as const,
        'pause' as const,
        'extension' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('rule' as const), rule }) },
)
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never
export type Rule = typeof rule extends fc.Arbitrary<infer T> ? T : never
