import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isVersionApproved, type SignOff, signOffState } from './sign-off'

const version = 'a'.repeat(64)
const older = 'b'.repeat(64)
const entry = (role: SignOff['role'], name: string, rest: Partial<SignOff> = {}): SignOff => ({
  version,
  role,
  name,
  date: '2026-11-24',
  decision: 'approved',
  ...rest,
})
const three = [entry('author', 'An'), entry('reviewer', 'Bình'), entry('approver', 'Chi')]
const approved = (entries: SignOff[]) => isVersionApproved(entries, version)

describe('a lesson version', () => {
  it('is approved when three different people signed it as author, reviewer and approver', () => {
    expect(approved(three)).toBe(true)
    expect(signOffState(three, version)).toEqual({
      isApproved: true,
      missing: [],
      objections: [],
      isSharedName: false,
    })
  })
  it('is not approved while a role is missing', () => {
    expect(approved([])).toBe(false)
    expect(signOffState(three.slice(0, 2), version)).toMatchObject({
      isApproved: false,
      missing: ['approver'],
    })
  })
  it('is not approved by signatures under another version', () => {
    expect(approved(three.map((signed) => ({ ...signed, version: older })))).toBe(false)
    expect(approved([...three.slice(0, 2), entry('approver', 'Chi', { version: older })])).toBe(false)
  })
  it('is not approved when one person signs twice, however the name is written', () => {
    const twice = [
      entry('author', 'Nguyễn Văn  An'),
      entry('reviewer', 'Bình'),
      entry('approver', ' nguyễn văn an'.normalize('NFD')),
    ]
    expect(signOffState(twice, version)).toMatchObject({ isApproved: false, missing: [], isSharedName: true })
    expect(approved([...twice, entry('approver', 'Dũng')])).toBe(true)
  })
  it('falls with one newest word that asks for changes, and with it that person’s earlier approvals', () => {
    const objected = [...three, entry('reviewer', 'Bình', { decision: 'changes' })]
    expect(signOffState(objected, version)).toMatchObject({
      isApproved: false,
      missing: ['reviewer'],
      objections: ['Bình'],
    })
    expect(approved([...objected, entry('reviewer', 'Bình')])).toBe(true)
    expect(approved([...three, entry('approver', 'Em', { decision: 'changes' })])).toBe(false)
  })
  it('does not forget an approval that was withdrawn in another role', () => {
    const moved = [
      entry('author', 'An'),
      entry('reviewer', 'Bình'),
      entry('approver', 'Bình', { decision: 'changes' }),
      entry('approver', 'Chi'),
      entry('author', 'Bình'),
    ]
    expect(signOffState(moved, version)).toMatchObject({
      isApproved: false,
      missing: ['reviewer'],
      objections: [],
    })
  })
  it('takes the newest word by its day, and on one day by its line', () => {
    const late = [...three, entry('reviewer', 'Bình', { decision: 'changes', date: '2026-11-20' })]
    expect(approved(late)).toBe(true)
    expect(approved([...three, entry('reviewer', 'Bình', { decision: 'changes' })])).toBe(false)
  })
  it('is not harmed by what was said of an older version', () => {
    expect(approved([entry('approver', 'Chi', { version: older, decision: 'changes' }), ...three])).toBe(true)
  })
  it('is never approved with fewer than three names or with an objection that stands', () => {
    const anyEntry = fc.record({
      version: fc.constantFrom(version, older),
      role: fc.constantFrom('author' as const, 'reviewer' as const, 'approver' as const),
      name: fc.constantFrom('An', 'Bình', 'Chi', 'Dũng'),
      date: fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24'),
      decision: fc.constantFrom('approved' as const, 'changes' as const),
    })
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 14 }), (entries) => {
        if (!approved(entries)) return
        const signed = entries.filter((one) => one.version === version)
        const names = new Set(
          signed.filter(({ decision }) => decision === 'approved').map(({ name }) => name),
        )
        expect(names.size).toBeGreaterThanOrEqual(3)
        for (const name of new Set(signed.map((one) => one.name))) {
          const own = signed.filter((one) => one.name === name)
          const day = own
            .map(({ date }) => date)
            .sort()
            .at(-1)
          expect(own.filter(({ date }) => date === day).at(-1)?.decision).toBe('approved')
        }
      }),
    )
  })
})
