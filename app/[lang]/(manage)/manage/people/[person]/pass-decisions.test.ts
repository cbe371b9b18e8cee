import { expect, test } from 'vitest'
import { translator } from '@/messages/translate'
import type { Pass } from '@/server/attempts/passes'
import { annulling, restoring } from './pass-decisions'

const t = translator('vi')
const bare: Pass = {
  runId: 'r',
  courseId: 'law',
  passedAt: new Date(0),
  score: 7,
  maxScore: 8,
  serial: null,
  revokedSerial: null,
  hasAddress: false,
  isAnnulmentTold: false,
  annulledAt: null,
  reason: null,
  document: null,
  annulledBy: null,
  withdrawnAt: null,
  withdrawReason: null,
  withdrawDocument: null,
  targets: [],
}
const ofAnnulling = (pass: Partial<Pass>, isSending = true) =>
  annulling({ ...bare, ...pass }, isSending, 'vi', t).consequences?.lines
const ofRestoring = (pass: Partial<Pass>, isSending = true) =>
  restoring({ ...bare, ...pass }, isSending, t).consequences?.lines

test('an annulment promises a letter to who can get one, and says when it is only kept', () => {
  expect(ofAnnulling({})).not.toContain(t('people.annul_told'))
  expect(ofAnnulling({ hasAddress: true })).toContain(t('people.annul_told'))
  const kept = ofAnnulling({ hasAddress: true }, false)
  expect(kept).toContain(t('people.annul_told_kept'))
  expect(kept).not.toContain(t('people.annul_told'))
  expect(ofAnnulling({}, false)).not.toContain(t('people.annul_told_kept'))
})

test('a withdrawal promises a letter to who was told of the annulment and can get one', () => {
  const told = { hasAddress: true, isAnnulmentTold: true }
  expect(ofRestoring(told)).toContain(t('people.restore_told'))
  expect(ofRestoring({ ...told, hasAddress: false })).not.toContain(t('people.restore_told'))
  expect(ofRestoring({ ...told, isAnnulmentTold: false })).not.toContain(t('people.restore_told'))
  expect(ofRestoring(told, false)).toContain(t('people.restore_told_kept'))
  expect(ofRestoring(told, false)).not.toContain(t('people.restore_told'))
})

test('a withdrawal brings a certificate back only where one fell with the pass', () => {
  const line = t('people.restore_certificate', { serial: 'S-1' })
  expect(ofRestoring({ revokedSerial: 'S-1' })).toContain(line)
  expect(ofRestoring({})).toEqual([t('people.restore_counts'), t('people.restore_on_record')])
})
