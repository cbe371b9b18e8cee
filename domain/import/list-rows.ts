import type { Day } from '../time/calendar'
import type { FileFault, ImportKind, RowError } from './import-kind'
import {
  readBirthDate,
  readCode,
  readEmail,
  readLabel,
  readName,
  readStanding,
  readYesNo,
  type Standing,
} from './read-cell'
import { LineReader, readSheet, type Sheet } from './sheet'
import { splitName } from './split-name'

export type PersonFacts = {
  code: string
  familyName: string
  givenName: string
  birthDate: Day | null
  email: string | null
}
export type StudentRow = PersonFacts & {
  row: number
  className: string
  unitName: string
  standing: Standing | null
}
export type StaffRow = PersonFacts & {
  row: number
  position: string | null
  unitName: string
  isCollaborator: boolean | null
}
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

/** What a file says: its good rows, what is wrong with the others, and the header of each column for later errors. */
export type ParsedList = { list: List; errors: RowError[]; total: number; sheet: Sheet }

const label = readLabel(120)
const classLabel = readLabel(64)

/** Reads a table as one of the three lists. A row with a fault is left out and told; a faulty table is refused. */
export function readList(
  kind: ImportKind,
  table: readonly (readonly string[])[],
  today: Day,
): ParsedList | { fault: FileFault } {
  const result = readSheet(kind, table)
  if ('fault' in result) return result
  const { sheet } = result
  const errors: RowError[] = []
  const read = <Row>(
    one: (reader: LineReader) => Row,
    key: 'code' | 'className',
    keyOf: (row: Row) => string,
  ): Row[] => {
    const seen = new Set<string>()
    return sheet.lines.flatMap((line) => {
      const reader = new LineReader(sheet, line)
      const row = one(reader)
      if (reader.errors.length === 0 && seen.has(keyOf(row)))
        reader.fault(key, key === 'code' ? 'code_repeated' : 'class_repeated')
      seen.add(keyOf(row))
      errors.push(...reader.errors)
      return reader.errors.length === 0 ? [row] : []
    })
  }
  const list: List =
    kind === 'classes'
      ? { kind, rows: read(readClass, 'className', (row) => row.className.toUpperCase()) }
      : kind === 'staff'
        ? {
            kind,
            rows: read(
              (reader) => readStaff(reader, today),
              'code',
              (row) => row.code,
            ),
          }
        : {
            kind,
            rows: read(
              (reader) => readStudent(reader, today),
              'code',
              (row) => row.code,
            ),
          }
  return { list, errors, total: sheet.lines.length, sheet }
}

function readPerson(reader: LineReader, today: Day): PersonFacts {
  const code = reader.required('code', readCode)
  const birthDate = reader.optional('birthDate', readBirthDate(today))
  return { code, ...readNames(reader), birthDate, email: reader.optional('email', readEmail) }
}

function readNames(reader: LineReader): { familyName: string; givenName: string } {
  if (!reader.has('fullName') || reader.text('familyName') !== '' || reader.text('givenName') !== '')
    return {
      familyName: reader.required('familyName', readName),
      givenName: reader.required('givenName', readName),
    }
  const fullName = reader.required('fullName', readName)
  const names = splitName(fullName)
  if (fullName !== '' && !names) reader.fault('fullName', 'name_in_one_word')
  return names ?? { familyName: '', givenName: '' }
}

const readStudent = (reader: LineReader, today: Day): StudentRow => ({
  row: reader.row,
  ...readPerson(reader, today),
  className: reader.required('className', classLabel),
  unitName: reader.required('unitName', label),
  standing: reader.optional('standing', readStanding),
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
