import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useDatabase } from '@/test/database'

/*
 * The schema and the migrations are compared elsewhere; a key or a check that is dropped from both is found
 * here alone: each is tried with a row that breaks it and nothing else.
 */

type Row = Record<string, unknown>
type Check = { good: Row; bad: Row[] }

/** Which columns name a row of which table. */
const keys = `
  account.person_id → person
  account_token.person_id → person
  annulment.person_id,run_id → run
  answer_step.person_id,attempt_id → attempt
  attempt.person_id → person
  attempt.person_id,run_id → run
  attempt_item.person_id,attempt_id → attempt
  attempt_item.question → question_version
  certificate.person_id,completion_id → completion
  certificate_serial.person_id,certificate_id → certificate
  completion.person_id,attempt_id → attempt
  completion.person_id,run_id → run
  counter.target_id → target
  counter.unit_id → unit
  enrolment.person_id → person
  enrolment.target_id → target
  enrolment.unit_id → unit
  enrolment_decision.person_id → person
  enrolment_decision.target_id → target
  enrolment_event.person_id,enrolment_id → enrolment
  gauge_answer.form_hash → course_form
  gauge_answer.person_id,run_id → run
  gauge_cell.unit_id → unit
  lesson_progress.person_id,run_id → run
  membership.person_id → person
  membership.unit_id → unit
  notice.person_id → person
  recall_answer.person_id,run_id → run
  role_grant.person_id → person
  role_grant.unit_id → unit
  run.person_id → person
  session.person_id → person
  settling.target_id → target
  target_rule.target_id → target
  task_done.person_id,run_id → run
  test_out.person_id,run_id → run
  unit.parent_id → unit
  unit_history.unit_id → unit`
  .trim()
  .split('\n')
  .map((line) => line.trim())

const at = '2026-11-24T03:00:00Z'
const word = (column: string, good: string, bad = 'else'): Check => ({
  good: { [column]: good },
  bad: [{ [column]: bad }],
})
const graded = { state: 'graded', submitted_at: at, score: 7, max_score: 8, is_passed: true }
const annulled = { annulled_at: at, passed_at: at, annul_reason: 'r', annul_document: 'd' }
const superseded = { superseded_at: at, superseded_by: crypto.randomUUID(), supersede_reason: 'r' }
const tested = { submitted_at: at, right_count: 6, lessons: ['01-one'], answers: '{"0": 1}' }
const own = crypto.randomUUID()
const inForce = { in_force_since: at, questions: 45 }
const refusedBank = { refused_at: at, mistakes: 2, faults: 'sealed' }

const checks: Record<string, Check> = {
  'account account_lang': word('lang', 'en', 'fr'),
  'account_token account_token_purpose': word('purpose', 'reset'),
  'annulment annulment_withdrawn': {
    good: { withdrawn_at: at, withdraw_reason: 'r', withdraw_document: 'd' },
    bad: [
      { withdrawn_at: at, withdraw_reason: 'r' },
      { withdrawn_at: at, withdraw_document: 'd' },
    ],
  },
  'attempt attempt_graded': {
    good: graded,
    bad: [
      { ...graded, score: null },
      { ...graded, is_passed: null },
      { ...graded, submitted_at: null },
      { ...graded, state: 'in_progress' },
      { ...graded, score: 9 },
      { ...graded, score: -1 },
    ],
  },
  'attempt attempt_state': word('state', 'graded'),
  'attempt_item attempt_item_mark': {
    good: { mark: 1, max: 1 },
    bad: [
      { mark: 2, max: 1 },
      { mark: -1, max: 1 },
      { mark: 0, max: 0 },
    ],
  },
  'certificate certificate_revoked': {
    good: { revoked_at: at, revoke_reason: 'r' },
    bad: [{ revoked_at: at }, { revoke_reason: 'r' }],
  },
  'certificate certificate_superseded': {
    good: superseded,
    bad: [
      { ...superseded, superseded_by: null },
      { ...superseded, supersede_reason: null },
      { ...superseded, superseded_at: null },
      { ...superseded, id: own, superseded_by: own },
    ],
  },
  'completion completion_score': {
    good: { score: 8, max_score: 8 },
    bad: [
      { score: 9, max_score: 8 },
      { score: -1, max_score: 8 },
    ],
  },
  'course_form course_form_form': word('form', 'b', 'c'),
  'course_form course_form_source': word('source', 'folder', 'A folder'),
  'course_version course_version_source': word('source', 'folder', 'A folder'),
  'daily_reached daily_reached_evidence': word('evidence', 'kept'),
  'enrolment enrolment_state': word('state', 'exempt'),
  'enrolment enrolment_unit_reason': word('unit_reason', 'only_unit'),
  'enrolment_decision enrolment_decision_dates': {
    good: { valid_from: '2026-11-24', valid_to: '2026-11-24' },
    bad: [{ valid_from: '2026-11-24', valid_to: '2026-11-23' }],
  },
  'enrolment_decision enrolment_decision_due': {
    good: { kind: 'extension', due_on: '2026-11-24' },
    bad: [
      { kind: 'extension', due_on: null },
      { kind: 'pause', due_on: '2026-11-24' },
    ],
  },
  'enrolment_decision enrolment_decision_kind': word('kind', 'pause'),
  'enrolment_event enrolment_event_states': {
    good: { from_state: 'not_started', to_state: 'ended' },
    bad: [
      { from_state: 'else', to_state: 'ended' },
      { from_state: 'not_started', to_state: 'else' },
    ],
  },
  'gauge_answer gauge_answer_counted': {
    good: { moment: 'after', counted_at: at },
    bad: [{ moment: 'before', counted_at: at }],
  },
  'gauge_answer gauge_answer_form': word('form', 'b', 'c'),
  'gauge_answer gauge_answer_moment': word('moment', 'after'),
  'gauge_answer gauge_answer_right': {
    good: { answered: 12, right_true: 6, right_false: 6 },
    bad: [
      { answered: 0, right_true: 0, right_false: 0 },
      { answered: 13, right_true: 6, right_false: 6 },
      { answered: 12, right_true: 7, right_false: 0 },
      { answered: 12, right_true: 0, right_false: 7 },
      { answered: 12, right_true: -1, right_false: 0 },
      { answered: 12, right_true: 0, right_false: -1 },
      { answered: 3, right_true: 2, right_false: 2 },
    ],
  },
  'gauge_cell gauge_cell_people': { good: { people: 10 }, bad: [{ people: 9 }] },
  'import import_kind': word('kind', 'staff'),
  'institution institution_is_one': { good: { id: 1 }, bad: [{ id: 2 }] },
  'lesson_progress lesson_progress_done_reason': {
    good: { done_at: at, done_reason: 'tested_out' },
    bad: [{ done_at: at, done_reason: 'else' }, { done_reason: 'tested_out' }],
  },
  'membership membership_end_reason': word('end_reason', 'moved'),
  'membership membership_kind': word('kind', 'learner'),
  'membership membership_standing': word('standing', 'on_leave'),
  'notice notice_kind': word('kind', 'restored'),
  'notice notice_state': word('state', 'dropped'),
  'question_version question_version_sealed': {
    good: { source: 'school', body: { sealed: 's', by: 'b', law: [] } },
    bad: [
      { source: 'school', body: { sealed: 's', by: 'b', options: [] } },
      { source: 'school', body: { sealed: 's' } },
      { source: 'school', body: { by: 'b' } },
      { source: 'folder', body: { sealed: 's', by: 'b' } },
    ],
  },
  'question_version question_version_source': word('source', 'folder', 'A folder'),
  'role_grant role_grant_reason': word('reason', 'class_list'),
  'role_grant role_grant_role': word('role', 'auditor'),
  'run run_annulment': {
    good: annulled,
    bad: [
      { ...annulled, passed_at: null },
      { ...annulled, annul_reason: null },
      { ...annulled, annul_document: null },
      { ...annulled, annulled_at: null },
    ],
  },
  'school_bank school_bank_in_force': {
    good: inForce,
    bad: [
      { ...inForce, questions: 0 },
      { ...inForce, in_force_since: null },
      { ...inForce, questions: -1 },
    ],
  },
  'school_bank school_bank_is_there': {
    good: refusedBank,
    bad: [{ in_force_since: null, refused_at: null }],
  },
  'school_bank school_bank_refused': {
    good: refusedBank,
    bad: [
      { ...refusedBank, mistakes: 0 },
      { ...refusedBank, mistakes: -1 },
      { ...refusedBank, refused_at: null },
      { ...refusedBank, faults: '' },
    ],
  },
  'target_rule target_rule_evidence': word('evidence', 'kept'),
  'test_out test_out_submitted': {
    good: tested,
    bad: [
      { ...tested, right_count: null },
      { ...tested, right_count: 7 },
      { ...tested, right_count: -1 },
      { ...tested, submitted_at: null },
      { lessons: ['01-one'] },
      { answers: '{"0": 1}' },
    ],
  },
  'unit unit_kind': word('kind', 'union'),
}

const database = useDatabase()
let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(() => client.end())

type Constraint = { owner: string; name: string; kind: 'f' | 'c'; columns: string; refers: string | null }
async function constraints(): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(
    `SELECT o.conrelid::regclass::text AS owner, o.conname AS name, o.contype AS kind, o.confrelid::regclass::text AS refers,
       (SELECT string_agg(a.attname, ',' ORDER BY u.at) FROM unnest(o.conkey) WITH ORDINALITY u(n, at)
        JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = u.n) AS columns
     FROM pg_constraint o WHERE o.connamespace = 'public'::regnamespace AND o.contype IN ('f', 'c') AND o.conparentid = 0
       AND o.conrelid <> '_prisma_migrations'::regclass`,
  )
  return rows
}

const blank: Record<string, unknown> = {
  uuid: null,
  text: 'x',
  jsonb: '{}',
  bool: false,
  date: '2026-11-24',
  _text: [],
  _uuid: [],
}
/** Puts in a row whose columns are filled by their kind where they must be filled. */
async function put(table: string, given: Row): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string; required: boolean }>(
    `SELECT column_name AS name, udt_name AS type, is_nullable = 'NO' AND column_default IS NULL AS required
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  const row: Row = {}
  for (const { name, type, required } of rows)
    if (required)
      row[name] =
        type === 'uuid' ? crypto.randomUUID() : type in blank ? blank[type] : /^timestamp/.test(type) ? at : 1
  Object.assign(row, given)
  const names = Object.keys(row)
  await client.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`)}) VALUES (${names.map((_, n) => `$${n + 1}`)})`,
    Object.values(row),
  )
}

/** The constraint that refuses this row on a table that has only this one; null when it is taken. */
async function refusedBy(table: string, only: string, row: Row): Promise<string | null> {
  await client.query('BEGIN')
  try {
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    for (const { owner, name } of await constraints())
      if (owner === table && name !== only)
        await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`)
    await put(table, row)
    return null
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint) return error.constraint
    throw error
  } finally {
    await client.query('ROLLBACK')
  }
}

test('no row belongs to what does not exist: each foreign key refuses it', async () => {
  const found = (await constraints()).filter(({ kind }) => kind === 'f')
  const lineOf = ({ owner, columns, refers }: Constraint) => `${owner}.${columns} → ${refers}`
  expect(found.map(lineOf).sort()).toEqual([...keys].sort())
  for (const key of found) {
    const value = (column: string) =>
      ['question', 'form_hash'].includes(column) ? 'none' : crypto.randomUUID()
    const row = Object.fromEntries(key.columns.split(',').map((column) => [column, value(column)]))
    expect(await refusedBy(key.owner, key.name, row), lineOf(key)).toBe(key.name)
  }
})
test('each check refuses what it is for, and takes what is right', async () => {
  const found = (await constraints()).filter(({ kind }) => kind === 'c')
  expect(found.map(({ owner, name }) => `${owner} ${name}`).sort()).toEqual(Object.keys(checks).sort())
  for (const [place, { good, bad }] of Object.entries(checks)) {
    const [table = '', name = ''] = place.split(' ')
    expect(await refusedBy(table, name, good), place).toBeNull()
    for (const row of bad)
      expect(await refusedBy(table, name, row), `${place} ${JSON.stringify(row)}`).toBe(name)
  }
})
