import { expect, test } from 'vitest'
import { pickComplaints } from './server-log'

test('the cause is shown without time, process number and the words around it', () => {
  const log = [
    '2026-11-24 08:00:00.123 UTC [77] LOG:  starting PostgreSQL 18.4',
    '2026-11-24 08:00:00.124 UTC [77] FATAL:  data directory "/srv/db" has wrong ownership',
    '2026-11-24 08:00:00.124 UTC [77] HINT:  The server must be started by the user that owns the data directory.',
    '2026-11-24 08:00:00.125 UTC [77] LOG:  database system is shut down',
  ].join('\n')
  expect(pickComplaints(log)).toBe(
    'data directory "/srv/db" has wrong ownership The server must be started by the user that owns the data directory.',
  )
})
test('a missing library is a cause too', () => {
  expect(
    pickComplaints(
      'postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file',
    ),
  ).toContain('libicui18n')
})
test('without a known cause the last lines stand for it', () => {
  expect(pickComplaints('a\nb\nc\nd\n')).toBe('b c d')
  expect(pickComplaints('')).toBe('')
})
