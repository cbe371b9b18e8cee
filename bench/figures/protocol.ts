/** What the measuring process asks of the two that stand on the databases. */
export const operations = [
  'classBoard',
  'facultyList',
  'schoolBoard',
  'completion',
  'recount',
  'bareSql',
  'namesCsv',
  'namesXlsx',
  'namesCopy',
] as const
export type Operation = (typeof operations)[number]
export type Asked = { operation: Operation; inspect?: boolean }
/** A sequential scan that the planner would choose, or that the server counted. */
export type Scan = { table: string; in: string }
/**
 * `statements` and `scans` only when the operation was inspected; the figure then counts for nothing.
 * `stallMs` is the longest time in which nobody else would have been served.
 */
export type Answer = {
  ms: number
  stallMs: number
  statements: number
  scans: Scan[]
  drift?: number
  bytes?: number
}
export type Reply = { ok: true; answer: Answer } | { ok: false; message: string }
