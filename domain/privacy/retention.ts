import { LEAP_DAYS } from './clock-guard'

/**
 * How long something is kept: a number of days or months since something happened, while someone belongs to
 * the school, or by the archive rules.
 */
export type Keep =
  | { kind: 'days'; days: number; since: Since }
  | { kind: 'months'; months: number; since: Since }
  | { kind: 'while_member' }
  | { kind: 'by_rule' }
/** What starts the time. */
export type Since =
  | 'signed_in'
  | 'issued'
  | 'lesson_done'
  | 'submitted'
  | 'sent'
  | 'done'
  | 'recorded'
  | 'uploaded'
  | 'written'

export const keptIds = [
  'person',
  'membership',
  'import',
  'account',
  'session',
  'link',
  'progress',
  'recall',
  'task',
  'test_out',
  'attempt',
  'gauge',
  'completion',
  'enrolment',
  'certificate',
  'decision',
  'mail',
  'mailed',
  'request',
  'audit',
  'proof',
  'upload',
  'log',
] as const
export type KeptId = (typeof keptIds)[number]
/** `tables` are those of the database in which it stands; what is kept as files has none. */
export type Kept = { id: KeptId; tables: readonly string[]; keep: Keep }

export const sessionDays = 14
/** Answers stay as long as a result can be disputed. */
export const answerMonths = 12
export const uploadDays = 30

/**
 * Everything the product keeps about people. The sweep that deletes (server/privacy) and the page /privacy
 * read this table.
 */
export const retention: readonly Kept[] = [
  { id: 'person', tables: ['person'], keep: { kind: 'while_member' } },
  { id: 'membership', tables: ['membership', 'role_grant'], keep: { kind: 'by_rule' } },
  { id: 'import', tables: ['import'], keep: { kind: 'by_rule' } },
  { id: 'account', tables: ['account'], keep: { kind: 'while_member' } },
  {
    id: 'session',
    tables: ['session'],
    // A clock may run ahead by so much unnoticed: what is open by the right time is not deleted by a wrong
    // one.
    keep: { kind: 'days', days: sessionDays + LEAP_DAYS, since: 'signed_in' },
  },
  { id: 'link', tables: ['account_token'], keep: { kind: 'days', days: 14, since: 'issued' } },
  { id: 'progress', tables: ['run', 'lesson_progress'], keep: { kind: 'while_member' } },
  {
    id: 'recall',
    tables: ['recall_answer'],
    keep: { kind: 'months', months: answerMonths, since: 'lesson_done' },
  },
  { id: 'task', tables: ['task_done'], keep: { kind: 'months', months: answerMonths, since: 'recorded' } },
  {
    id: 'test_out',
    tables: ['test_out'],
    keep: { kind: 'months', months: answerMonths, since: 'submitted' },
  },
  {
    id: 'attempt',
    tables: ['attempt', 'answer_step', 'attempt_item'],
    keep: { kind: 'months', months: answerMonths, since: 'submitted' },
  },
  {
    id: 'gauge',
    // The answers; what was recognised, in two numbers, stays with the run.
    tables: ['gauge_answer'],
    keep: { kind: 'months', months: answerMonths, since: 'sent' },
  },
  { id: 'completion', tables: ['run', 'attempt', 'completion'], keep: { kind: 'by_rule' } },
  { id: 'enrolment', tables: ['enrolment', 'enrolment_event'], keep: { kind: 'by_rule' } },
  { id: 'certificate', tables: ['certificate', 'certificate_serial'], keep: { kind: 'by_rule' } },
  { id: 'decision', tables: ['enrolment_decision', 'run', 'annulment'], keep: { kind: 'by_rule' } },
  { id: 'mail', tables: [], keep: { kind: 'days', days: 30, since: 'sent' } },
  // Longer than any round of reminders: while the note is there, nobody gets the same mail twice.
  { id: 'mailed', tables: ['notice'], keep: { kind: 'months', months: 12, since: 'sent' } },
  // Longer than a job may wait in the queue (30 days): what was done must not be done again.
  { id: 'request', tables: ['idempotency_key'], keep: { kind: 'days', days: 60, since: 'done' } },
  { id: 'audit', tables: ['audit'], keep: { kind: 'months', months: 60, since: 'recorded' } },
  {
    id: 'proof',
    tables: ['recount', 'enrolment_sync'],
    keep: { kind: 'months', months: 12, since: 'recorded' },
  },
  { id: 'upload', tables: ['file'], keep: { kind: 'days', days: uploadDays, since: 'uploaded' } },
  { id: 'log', tables: [], keep: { kind: 'days', days: 30, since: 'written' } },
]

/**
 * The tables that say nothing about a single person: what is taught, what is asked of whom in general, sums,
 * and the product's own.
 */
export const withoutPeople: readonly string[] = [
  'institution',
  'unit',
  'unit_history',
  'course_version',
  'question_version',
  'school_bank',
  'course_form',
  'gauge_cell',
  'target',
  'target_rule',
  'settling',
  'counter',
  'daily_reached',
  'clock_watch',
]

const DAY_MS = 86_400_000

/** What began before this instant has been kept long enough; null for what no clock ends. */
export function cutoffOf(keep: Keep, now: Date): Date | null {
  if (keep.kind === 'days') return new Date(now.getTime() - keep.days * DAY_MS)
  return keep.kind === 'months' ? monthsBefore(now, keep.months) : null
}

/** The cut-off of a row of the table. */
export function cutoffFor(id: KeptId, now: Date): Date | null {
  const kept = retention.find((row) => row.id === id)
  return kept ? cutoffOf(kept.keep, now) : null
}

/** The same time of the same day so many months earlier, or that month's last day when it is shorter. */
function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now)
  before.setUTCDate(1)
  before.setUTCMonth(before.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate()
  before.setUTCDate(Math.min(now.getUTCDate(), lastDay))
  return before
}

type Graded = { answered: number; score: number; submittedAt: Date }

/**
 * True when a graded attempt, or the six questions at the head of a course, have no answers because their
 * time is over: points without answers, or a blank one as old as that.
 */
export function areAnswersGone({ answered, score, submittedAt }: Graded, now: Date): boolean {
  const cutoff = cutoffFor('attempt', now)
  return answered === 0 && (score > 0 || (cutoff !== null && submittedAt < cutoff))
}
