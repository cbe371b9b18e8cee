import { expect, test } from 'vitest'
import { countFigures } from './count'
import { explainRate } from './explain-rate'

test('a percentage opens into what was divided by what, who was left out and why, by which rule, counted when', () => {
  const row = { dueOn: '2026-12-15', isActivated: true }
  const figures = countFigures(
    [
      { ...row, state: 'passed', n: 3 },
      { ...row, state: 'took_part', n: 2 },
      { ...row, state: 'paused', n: 4 },
      { ...row, state: 'exempt', n: 5 },
      { ...row, state: 'ended', n: 6 },
    ],
    'passed',
    '2026-11-24',
  )
  const since = new Date('2026-09-05T00:00:00Z')
  const rule = { evidence: 'passed' as const, version: 2, since }
  expect(explainRate(figures, rule, { countedAt: since, recount: null })).toEqual({
    numerator: 3,
    denominator: 5,
    exclusions: [
      { reason: 'paused', n: 4 },
      { reason: 'exempt', n: 5 },
      { reason: 'ended', n: 6 },
    ],
    rule,
    countedAt: since,
    recount: null,
  })
})
