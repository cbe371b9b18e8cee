/** How long something is kept: a number of days or months, while someone belongs to the school, or by the archive rules. */
export type Keep = { kind: 'days'; days: number } | { kind: 'months'; months: number } | { kind: 'while_member' } | { kind: 'by_rule' }

export type Kept = { id: KeptId; keep: Keep }

export const keptIds = [
  'person',
  'membership',
  'account',
  'session',
  'progress',
  'recall',
  'attempt',
  'completion',
  'certificate',
  'audit',
  'upload',
  'log',
] as const
export type KeptId = (typeof keptIds)[number]

export const sessionDays = 14
/** Answers stay as long as a result can be disputed. */
export const answerMonths = 12
export const uploadDays = 30
export const auditMonths = 60
export const logDays = 30

/** Everything the product keeps about people. Jobs that delete and the page /privacy read the same table. */
export const retention: readonly Kept[] = [
  { id: 'person', keep: { kind: 'while_member' } },
  { id: 'membership', keep: { kind: 'by_rule' } },
  { id: 'account', keep: { kind: 'while_member' } },
  { id: 'session', keep: { kind: 'days', days: sessionDays } },
  { id: 'progress', keep: { kind: 'while_member' } },
  { id: 'recall', keep: { kind: 'months', months: answerMonths } },
  { id: 'attempt', keep: { kind: 'months', months: answerMonths } },
  { id: 'completion', keep: { kind: 'by_rule' } },
  { id: 'certificate', keep: { kind: 'by_rule' } },
  { id: 'audit', keep: { kind: 'months', months: auditMonths } },
  { id: 'upload', keep: { kind: 'days', days: uploadDays } },
  { id: 'log', keep: { kind: 'days', days: logDays } },
]
