import { expect, test } from 'vitest'
import { inForceFaults } from './check-in-force'

const faults = (source: string, file = 'server/people/x.ts') => inForceFaults(file, source).length

test('nobody but the one place says which dated rows count today', () => {
  for (const source of [
    'WHERE m.superseded_at IS NULL AND m.valid_to IS NULL',
    'AND g.valid_from <= $2::date',
    'AND (valid_to is not null)',
    'AND $2 >= g.valid_from',
    'where: { supersededAt: null, validTo: null }',
    'OR: [{ validTo: { gte: day } }]',
    'grant && !grant.supersededAt && !grant.validTo',
    'if (row.validTo === null)',
    'rows.filter(({ validFrom }) => validFrom <= today)',
  ])
    expect([source, faults(source)]).toEqual([source, 1])
})

test('writing, reading and sorting days is everybody’s', () => {
  for (const source of [
    'INSERT INTO membership (person_id, valid_from, valid_to) SELECT person_id, valid_from, $3::date - 1',
    'SELECT m.valid_from::text AS since FROM membership m ORDER BY m.valid_from, m.id',
    'data: { validFrom: dateOf(day), validTo: dateOf(last) }',
    'compare(a.validFrom, b.validFrom)',
    'type Row = { validFrom: Day; validTo: Day | null }',
  ])
    expect([source, faults(source)]).toEqual([source, 0])
})

test('the one place may, and so may tests', () => {
  for (const file of [
    'server/platform/in-force.ts',
    'domain/time/in-force.ts',
    'server/people/x.server.test.ts',
  ])
    expect(faults('valid_to IS NULL', file)).toBe(0)
})
