import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classes, empty, run, staff, students } from '@/test/import-school'
import type { ImportKind } from './import-kind'

const code = fc.constantFrom('01', '02', '03', 'C1', 'C2')
const row = {
  students: fc.tuple(
    code,
    fc.constantFrom('An Bình', 'An Binh', 'Lê Chi'),
    fc.constantFrom('K1', 'k1', 'K2', ''),
    fc.constantFrom('Khoa A', 'Khoa B'),
    fc.constantFrom('', 'a@x.vn', 'b@x.vn', 'no'),
    fc.constantFrom('', 'Bảo lưu', 'Thôi học', '?'),
    fc.constantFrom('', '01/11/2026'),
  ),
  staff: fc.tuple(
    code,
    fc.constantFrom('An Bình', 'Lê Chi'),
    fc.constantFrom('', 'Trưởng khoa', 'Trưởng phòng'),
    fc.constantFrom('Khoa A', 'Khoa B', 'Phòng Công tác sinh viên'),
    fc.constantFrom('Có', 'Không', ''),
    fc.constantFrom('', 'Nghỉ hưu', 'Thai sản'),
  ),
  classes: fc.tuple(
    fc.constantFrom('K1', 'K2'),
    fc.constantFrom('Khoa A', 'Khoa B'),
    fc.oneof(code, fc.constant('')),
    fc.constant(''),
    fc.oneof(code, fc.constant('')),
    fc.oneof(code, fc.constant('')),
  ),
}
const headers = { students: students()[0], staff: staff()[0], classes: classes()[0] }
const list = fc
  .constantFrom('students', 'staff', 'classes')
  .chain((kind) =>
    fc.tuple(
      fc.constant(kind as ImportKind),
      fc.array(row[kind as ImportKind] as fc.Arbitrary<string[]>, { minLength: 1, maxLength: 8 }),
    ),
  )

test('whatever lists come in: rows add up, the same list again changes nothing, nobody stands twice in one kind, no role outlives its membership', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (lists) => {
      let roster = empty
      for (const [kind, rows] of lists) {
        const table = [headers[kind] ?? [], ...rows]
        const { counts, roster: next, plan } = run(kind, table, roster)
        expect(
          counts.added + counts.changed + counts.moved + counts.left + counts.unchanged + counts.skipped,
        ).toBe(counts.rows)
        // An e-mail that a later row gives up is free only the next time; everything else is settled at once.
        if (plan.errors.every(({ code }) => code !== 'email_repeated')) {
          const second = run(kind, table, next)
          expect(Object.values(second.plan.changes).flat()).toEqual([])
          expect(second.plan.rows.filter(({ sort }) => sort !== 'unchanged')).toEqual([])
          expect(second.plan.errors.map((error) => error.row)).toEqual(plan.errors.map((error) => error.row))
        }
        const emails = next.people.flatMap(({ email }) => email ?? [])
        expect(new Set(emails).size).toBe(emails.length)
        for (const { memberships, grants } of next.people) {
          for (const single of ['learner', 'staff'])
            expect(memberships.filter(({ kind: one }) => one === single).length).toBeLessThanOrEqual(1)
          for (const { membershipId } of grants)
            expect(memberships.map(({ id }) => id)).toContain(membershipId)
        }
        roster = next
      }
    }),
  )
})
