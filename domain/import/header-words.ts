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

/**
 * The columns read of each list, by the headers schools write; every other column (gender, phone …) is left
 * unread.
 */
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

/**
 * A header that means something else and differs from a known one by its accent only: an intake is no
 * faculty.
 */
export const otherWords = ['Khóa']
