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

test('nor which of them is the newest record', () => {
  for (const source of [
    '`UPDATE membership SET valid_from = $1 WHERE superseded_at IS NULL`',
    "`JOIN membership m ON m.person_id = p.id AND m.kind = 'learner' AND m.superseded_at IS NULL`",
    '`SELECT 1 FROM role_grant AS g WHERE g.superseded_at is null`',
    'prisma().membership.findMany({ where: { personId, supersededAt: null } })',
    'tx.roleGrant.count({ where: { supersededAt: null } })',
  ])
    expect([source, faults(source)]).toEqual([source, 1])
  for (const source of [
    '`JOIN membership m ON m.person_id = p.id JOIN target_rule r ON r.superseded_at IS NULL`',
    '`SELECT 1 FROM certificate WHERE superseded_at IS NULL`',
    '`UPDATE membership m SET superseded_at = $1 WHERE m.id = $2`',
    'tx.certificate.count({ where: { supersededAt: null } })',
  ])
    expect([source, faults(source)]).toEqual([source, 0])
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
