/** The page of who is missing in a class, as a reminder is written from it. */
export const missingPage = {
  unit: { id: 'u', name: 'CNTT K15A', kind: 'class', path: '/a/u/' },
  target: {
    id: 't',
    name: '100 % người học',
    nameEn: '100% of learners',
    evidence: 'took_part' as const,
    cycle: 1,
    dueOn: '2026-12-15',
    courseIds: ['cyber-law'],
  },
  counts: { left: 12, late: 0, notActivated: 3 },
  today: '2026-11-28',
}
