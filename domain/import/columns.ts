import { searchText } from '../text/search-text'
import type { ImportKind } from './import-kind'

export type Field =
  | 'code'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'className'
  | 'unitName'
  | 'email'
  | 'standing'
  | 'position'
  | 'isCollaborator'
  | 'adviserCode'
  | 'adviserName'
  | 'monitorCode'
  | 'monitorName'
  | 'secretaryCode'
  | 'secretaryName'

type Column = { field: Field; headers: string[]; isRequired?: boolean }

const name: Column[] = [
  { field: 'fullName', headers: ['Họ và tên', 'Họ tên', 'Full name'] },
  { field: 'familyName', headers: ['Họ đệm', 'Họ và tên đệm', 'Họ và đệm', 'Họ lót', 'Family name'] },
  { field: 'givenName', headers: ['Tên', 'Given name'] },
]
const email: Column = { field: 'email', headers: ['Email', 'E-mail', 'Thư điện tử'] }

/** The columns read of each list, by the headers schools write; every other column (gender, phone …) is left unread. */
export const columnsOf: Record<ImportKind, readonly Column[]> = {
  students: [
    {
      field: 'code',
      headers: ['Mã SV', 'Mã sinh viên', 'MSSV', 'Mã HSSV', 'Mã học viên', 'Student code'],
      isRequired: true,
    },
    ...name,
    { field: 'birthDate', headers: ['Ngày sinh', 'Date of birth'] },
    { field: 'className', headers: ['Lớp', 'Tên lớp', 'Mã lớp', 'Class'], isRequired: true },
    { field: 'unitName', headers: ['Khoa', 'Đơn vị', 'Faculty'], isRequired: true },
    email,
    { field: 'standing', headers: ['Trạng thái', 'Status'] },
  ],
  staff: [
    { field: 'code', headers: ['Mã CB', 'Mã cán bộ', 'Mã nhân sự', 'Staff code'], isRequired: true },
    ...name,
    { field: 'position', headers: ['Chức vụ', 'Position'] },
    { field: 'unitName', headers: ['Đơn vị', 'Phòng ban', 'Unit'], isRequired: true },
    { field: 'isCollaborator', headers: ['Cộng tác viên', 'Collaborator'] },
    email,
  ],
  classes: [
    { field: 'className', headers: ['Lớp', 'Tên lớp', 'Mã lớp', 'Class'], isRequired: true },
    { field: 'unitName', headers: ['Khoa', 'Đơn vị', 'Faculty'], isRequired: true },
    { field: 'adviserCode', headers: ['Mã CVHT', 'Mã cố vấn học tập', 'Adviser code'] },
    { field: 'adviserName', headers: ['Cố vấn học tập', 'CVHT', 'Adviser'] },
    { field: 'monitorCode', headers: ['Mã lớp trưởng', 'Monitor code'] },
    { field: 'monitorName', headers: ['Lớp trưởng', 'Monitor'] },
    { field: 'secretaryCode', headers: ['Mã bí thư chi đoàn', 'Mã bí thư', 'Secretary code'] },
    { field: 'secretaryName', headers: ['Bí thư chi đoàn', 'Bí thư', 'Secretary'] },
  ],
}

const fold = (header: string): string =>
  searchText(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Where each field stands in a header line; fields the file does not have are absent. */
export function findColumns(kind: ImportKind, headers: readonly string[]): Map<Field, number> {
  const folded = headers.map(fold)
  const found = columnsOf[kind].map(
    ({ field, headers: known }) =>
      [field, folded.findIndex((text) => known.map(fold).includes(text))] as const,
  )
  return new Map(found.filter(([, at]) => at >= 0))
}

/** The headers a file must have and does not, as a person would write them. */
export function missingColumns(kind: ImportKind, found: ReadonlyMap<Field, number>): string[] {
  const missing = columnsOf[kind]
    .filter(({ field, isRequired }) => isRequired && !found.has(field))
    .map(({ headers }) => headers[0] ?? '')
  const hasName = found.has('fullName') || (found.has('familyName') && found.has('givenName'))
  return kind === 'classes' || hasName ? missing : [...missing, 'Họ và tên']
}
