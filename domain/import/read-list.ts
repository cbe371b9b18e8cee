import type { PersonName } from '../people/person-name'
import type { Status } from '../people/status'
import { cutText } from '../text/cut-text'
import { foldCode } from '../text/fold-code'
import type { Day } from '../time/calendar'
import type { Field } from './header-words'
import type { ImportKind, RowError, RowErrorCode, RowNote, RowNoteCode } from './import-kind'
import {
  type Read,
  readBirthDate,
  readCode,
  readEmail,
  readLabel,
  readName,
  readStatus,
  readStatusDate,
  readYesNo,
} from './read-cell'
import { headerOf, type Line, type Sheet } from './sheet'
import { splitName } from './split-name'

export type PersonFacts = PersonName & { code: string; birthDate: Day | null; email: string | null }
/** What a row says of somebody's status, and from which day on; null leaves it as it is. */
type StatusFacts = { status: Status | null; statusDate: Day | null }
export type StudentRow = PersonFacts & StatusFacts & { row: number; className: string; unitName: string }
export type StaffRow = PersonFacts &
  StatusFacts & { row: number; position: string | null; unitName: string; isCollaborator: boolean | null }
/** Who a class list names for a duty; null leaves things as they are. */
export type Named = { code: string; name: string | null } | null
export type ClassRow = {
  row: number
  className: string
  unitName: string
  adviser: Named
  monitor: Named
  secretary: Named
}

export type List =
  | { kind: 'students'; rows: StudentRow[] }
  | { kind: 'staff'; rows: StaffRow[] }
  | { kind: 'classes'; rows: ClassRow[] }

/**
 * What a file says: its good rows, what is wrong or odd in the others, and the header of each column for
 * later errors.
 */
export type ParsedList = { list: List; errors: RowError[]; notes: RowNote[]; total: number; sheet: Sheet }

const label = readLabel(120)
const classLabel = readLabel(64)

/** Reads a sheet as one of the three lists. A row with a fault is left out and told. */
export function readList(kind: ImportKind, sheet: Sheet, today: Day): ParsedList {
  const errors: RowError[] = []
  const notes: RowNote[] = []
  const read: ReadRows = (one, key, keyOf) => {
    const seen = new Set<string>()
    return sheet.lines.flatMap((line) => {
      const reader = new LineReader(sheet, line)
      const row = one(reader, today)
      const name = foldCode(keyOf(row))
      if (reader.errors.length === 0 && seen.has(name))
        reader.fault(key, key === 'code' ? 'code_repeated' : 'class_repeated')
      seen.add(name)
      errors.push(...reader.errors)
      if (reader.errors.length > 0) return []
      notes.push(...reader.notes)
      return [row]
    })
  }
  return { list: readRows(kind, read), errors, notes, total: sheet.lines.length, sheet }
}

type ReadRows = <Row>(
  one: (reader: LineReader, today: Day) => Row,
  key: 'code' | 'className',
  keyOf: (row: Row) => string,
) => Row[]

function readRows(kind: ImportKind, read: ReadRows): List {
  if (kind === 'classes') return { kind, rows: read(readClass, 'className', ({ className }) => className) }
  const codeOf = ({ code }: PersonFacts): string => code
  return kind === 'staff'
    ? { kind, rows: read(readStaff, 'code', codeOf) }
    : { kind, rows: read(readStudent, 'code', codeOf) }
}

function readPerson(reader: LineReader, today: Day): PersonFacts & StatusFacts {
  const code = reader.required('code', readCode)
  return {
    code,
    ...readNames(reader),
    birthDate: reader.optional('birthDate', readBirthDate(today)),
    email: reader.optional('email', readEmail),
    status: reader.optional('status', readStatus),
    statusDate: reader.optional('statusDate', readStatusDate(today)),
  }
}

/** A name in one, two or three columns; one that is a single word is a given name. */
function readNames(reader: LineReader): PersonName {
  const family = [reader.optional('familyName', readName), reader.optional('middleName', readName)]
  const familyName = family.filter(Boolean).join(' ')
  const isWhole = reader.text('givenName') === '' && reader.has('fullName')
  const full = isWhole ? reader.required('fullName', readName) : (reader.optional('fullName', readName) ?? '')
  const names = isWhole
    ? splitName(full)
    : {
        familyName: familyName || restOf(full, reader.text('givenName')),
        givenName: reader.required('givenName', readName),
      }
  if (names.familyName === '' && names.givenName !== '')
    reader.note(isWhole ? 'fullName' : 'givenName', 'name_in_one_word')
  return names
}

/** "Họ và tên" beside "Tên" holds either the whole name or all but the given one. */
const restOf = (full: string, given: string): string =>
  full.endsWith(` ${given}`) ? full.slice(0, -given.length - 1) : full

const readStudent = (reader: LineReader, today: Day): StudentRow => ({
  row: reader.row,
  ...readPerson(reader, today),
  className: reader.required('className', classLabel),
  unitName: reader.required('unitName', label),
})

const readStaff = (reader: LineReader, today: Day): StaffRow => ({
  row: reader.row,
  ...readPerson(reader, today),
  position: reader.optional('position', label),
  unitName: reader.required('unitName', label),
  isCollaborator: reader.optional('isCollaborator', readYesNo),
})

const readClass = (reader: LineReader): ClassRow => {
  const named = (
    code: 'adviserCode' | 'monitorCode' | 'secretaryCode',
    name: 'adviserName' | 'monitorName' | 'secretaryName',
  ): Named => {
    const value = reader.optional(code, readCode)
    return value === null ? null : { code: value, name: reader.text(name) || null }
  }
  return {
    row: reader.row,
    className: reader.required('className', classLabel),
    unitName: reader.required('unitName', label),
    adviser: named('adviserCode', 'adviserName'),
    monitor: named('monitorCode', 'monitorName'),
    secretary: named('secretaryCode', 'secretaryName'),
  }
}

/** Reads the fields of one line and collects what is wrong with them. */
export class LineReader {
  readonly errors: RowError[] = []
  readonly notes: RowNote[] = []
  constructor(
    private readonly sheet: Sheet,
    private readonly line: Line,
  ) {}

  get row(): number {
    return this.line.row
  }

  has(field: Field): boolean {
    return this.sheet.columns.has(field)
  }

  text(field: Field): string {
    const at = this.sheet.columns.get(field)
    return at === undefined ? '' : (this.line.cells[at] ?? '')
  }

  /** A field that must hold something; answers '' after an error, the line is then left out. */
  required(field: Field, read: (text: string) => Read<string>): string {
    if (this.text(field) !== '') return this.optional(field, read) ?? ''
    this.fault(field, 'empty')
    return ''
  }

  /** A field that may be empty or have no column: null, which changes nothing. */
  optional<T>(field: Field, read: (text: string) => Read<T>): T | null {
    const text = this.text(field)
    if (text === '') return null
    const result = read(text)
    if ('fault' in result) this.fault(field, result.fault)
    else if (result.note) this.note(field, result.note)
    return 'value' in result ? result.value : null
  }

  fault(field: Field, code: RowErrorCode): void {
    this.errors.push({ ...this.cell(field), code })
  }

  note(field: Field, code: RowNoteCode): void {
    this.notes.push({ ...this.cell(field), code })
  }

  private cell(field: Field): { row: number; column: string; value: string } {
    return { row: this.row, column: headerOf(this.sheet, field), value: cutText(this.text(field), 60) }
  }
}
