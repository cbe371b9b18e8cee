import { searchText } from '../text/search-text'
import type { ImportKind } from './import-kind'

export type Field =
  | 'code'
  | 'fullName'
  | 'familyName'
  | 'middleName'
  | 'givenName'
  | 'birthDate'
  | 'className'
  | 'unitName'
  | 'email'
  | 'status'
  | 'statusDate'
  | 'position'
  | 'isCollaborator'
  | 'adviserCode'
  | 'adviserName'
  | 'monitorCode'
  | 'monitorName'
  | 'secretaryCode'
  | 'secretaryName'

type Column = { field: Field; headers: readonly [string, ...string[]]; isRequired?: boolean }

const name: Column[] = [
  { field: 'fullName', headers: ['Họ và tên', 'Họ tên', 'Full name'] },
  { field: 'familyName', headers: ['Họ đệm', 'Họ và tên đệm', 'Họ và đệm', 'Họ lót', 'Họ', 'Family name'] },
  { field: 'middleName', headers: ['Đệm', 'Tên đệm', 'Chữ đệm', 'Chữ lót', 'Tên lót', 'Middle name'] },
  { field: 'givenName', headers: ['Tên', 'Given name'] },
]
const email: Column = { field: 'email', headers: ['Email', 'E-mail', 'Thư điện tử', 'Email trường'] }
const status: Column[] = [
  { field: 'status', headers: ['Trạng thái', 'Tình trạng', 'Status'] },
  {
    field: 'statusDate',
    headers: [
      'Ngày hiệu lực',
      'Từ ngày',
      'Ngày thôi học',
      'Ngày tốt nghiệp',
      'Ngày chuyển',
      'Ngày nghỉ',
      'Ngày nghỉ hưu',
      'Ngày nghỉ việc',
      'Ngày thôi việc',
      'Effective date',
    ],
  },
]
const className: Column = {
  field: 'className',
  headers: ['Lớp', 'Tên lớp', 'Mã lớp', 'Lớp hành chính', 'Lớp sinh hoạt', 'Class'],
  isRequired: true,
}
const faculty: Column = { field: 'unitName', headers: ['Khoa', 'Đơn vị', 'Faculty'], isRequired: true }
const studentCodes = [
  'Mã SV',
  'Mã sinh viên',
  'MSSV',
  'MaSV',
  'Mã HSSV',
  'Mã HV',
  'Mã học viên',
  'Mã người học',
] as const
const staffCodes = [
  'Mã CB',
  'Mã cán bộ',
  'Mã nhân sự',
  'Mã viên chức',
  'MSCB',
  'Mã GV',
  'Mã giảng viên',
  'Mã CBGV',
] as const

/** The columns read of each list, by the headers schools write; every other column (gender, phone …) is left unread. */
export const columnsOf: Record<ImportKind, readonly Column[]> = {
  students: [
    { field: 'code', headers: [...studentCodes, 'Student code'], isRequired: true },
    ...name,
    { field: 'birthDate', headers: ['Ngày sinh', 'Date of birth'] },
    className,
    faculty,
    email,
    ...status,
  ],
  staff: [
    { field: 'code', headers: [...staffCodes, 'Staff code'], isRequired: true },
    ...name,
    { field: 'position', headers: ['Chức vụ', 'Position'] },
    { field: 'unitName', headers: ['Đơn vị', 'Phòng ban', 'Unit'], isRequired: true },
    { field: 'isCollaborator', headers: ['Cộng tác viên', 'Collaborator'] },
    email,
    ...status,
  ],
  classes: [
    className,
    faculty,
    { field: 'adviserCode', headers: ['Mã CVHT', 'Mã cố vấn học tập', 'Adviser code'] },
    { field: 'adviserName', headers: ['Cố vấn học tập', 'CVHT', 'Adviser'] },
    { field: 'monitorCode', headers: ['Mã lớp trưởng', 'Monitor code'] },
    { field: 'monitorName', headers: ['Lớp trưởng', 'Monitor'] },
    { field: 'secretaryCode', headers: ['Mã bí thư chi đoàn', 'Mã bí thư', 'Secretary code'] },
    { field: 'secretaryName', headers: ['Bí thư chi đoàn', 'Bí thư', 'Secretary'] },
  ],
}

/** A header that means something else and differs from a known one by its accent only: an intake is no faculty. */
const otherWords = ['Khóa']

const tidy = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
const bare = (header: string): string => searchText(tidy(header))

/** The known words of a kind of list: with their accents, and without them where several may be meant. */
function wordsOf(kind: ImportKind) {
  const words = [
    ...columnsOf[kind].flatMap(({ field, headers }) => headers.map((word) => ({ word, field }))),
    ...otherWords.map((word) => ({ word, field: null })),
  ]
  const byBare = new Map<string, Set<Field | null>>()
  for (const { word, field } of words)
    byBare.set(bare(word), (byBare.get(bare(word)) ?? new Set()).add(field))
  return { exact: new Map(words.map(({ word, field }) => [tidy(word), field])), byBare }
}
/** What a header means: by its letters with their accents; without them only where one meaning is left. */
function fieldOf(header: string, { exact, byBare }: ReturnType<typeof wordsOf>): Field | null {
  const field = exact.get(tidy(header))
  if (field !== undefined) return field
  const [only = null, ...others] = byBare.get(bare(header)) ?? []
  return others.length === 0 ? only : null
}

/** Where each field stands in a header line; fields the file does not have are absent. */
export function findColumns(kind: ImportKind, headers: readonly string[]): Map<Field, number> {
  const words = wordsOf(kind)
  const fields = headers.map((header) => fieldOf(header, words))
  const found = new Map<Field, number>()
  for (const [at, field] of fields.entries()) if (field && !found.has(field)) found.set(field, at)
  return splitMergedName(fields, found)
}

/** "Họ và tên" over two or three columns, as merged cells read, is family, middle and given name. */
function splitMergedName(fields: (Field | null)[], found: Map<Field, number>): Map<Field, number> {
  const first = fields.indexOf('fullName')
  if (fields[first + 1] !== 'fullName') return found
  const last = fields[first + 2] === 'fullName' ? first + 2 : first + 1
  found.delete('fullName')
  found.set('familyName', first).set('givenName', last)
  return last - first === 2 ? found.set('middleName', first + 1) : found
}

/** The headers a file must have and does not, as a person would write them. */
export function missingColumns(kind: ImportKind, found: ReadonlyMap<Field, number>): string[] {
  const missing = columnsOf[kind]
    .filter(({ field, isRequired }) => isRequired && !found.has(field))
    .map(({ headers }) => headers[0])
  const hasName = found.has('fullName') || (found.has('familyName') && found.has('givenName'))
  return kind === 'classes' || hasName ? missing : [...missing, 'Họ và tên']
}

/**
 * Headers that stand over two columns that are read: which of them is meant cannot be guessed. One that is merged over the
 * parts of a name is no doubt.
 */
export function repeatedHeaders(headers: readonly string[], found: ReadonlyMap<Field, number>): string[] {
  const parts = new Set<Field>(['familyName', 'middleName'])
  const read = new Set([...found].filter(([field]) => !parts.has(field)).map(([, at]) => at))
  return headers.filter(
    (header, at) => read.has(at) && headers.slice(at + 1).some((later) => tidy(later) === tidy(header)),
  )
}
