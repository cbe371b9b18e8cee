import { describe, expect, test } from 'vitest'
import type { ImportKind } from './import-kind'
import { readList } from './read-list'
import { readSheet } from './sheet'

/** A list as written in a file, cells divided by bars. */
const read = (kind: ImportKind, ...lines: string[]) => {
  const found = readSheet(
    kind,
    lines.map((line) => line.split('|')),
  )
  if ('fault' in found) throw new Error(found.fault.code)
  const parsed = readList(kind, found.sheet, '2026-11-24')
  return parsed
}
const student = 'Mã SV|Họ và tên|Lớp|Khoa'
const told = (list: ReturnType<typeof read>): string[] =>
  list.errors.map(({ row, column, code, value }) => [row, column, code, value].filter(Boolean).join(' '))

test('a student is read with everything the list says', () => {
  const { list, errors, notes, total } = read(
    'students',
    `${student}|Ngày sinh|Email|Trạng thái|Từ ngày|Ghi chú`,
    '01|Nguyễn Thị An|K1|Khoa Điện|3/9/2006|an@x.vn|Bảo lưu|1/11/2026|?',
    '02|Trần Bình|K1|Khoa Điện|||||',
  )
  expect({ errors, notes, total }).toEqual({ errors: [], notes: [], total: 2 })
  expect(list).toEqual({
    kind: 'students',
    rows: [
      {
        row: 2,
        code: '01',
        familyName: 'Nguyễn Thị',
        givenName: 'An',
        birthDate: '2006-09-03',
        email: 'an@x.vn',
        status: { standing: 'on_leave' },
        statusDate: '2026-11-01',
        className: 'K1',
        unitName: 'Khoa Điện',
      },
      {
        row: 3,
        code: '02',
        familyName: 'Trần',
        givenName: 'Bình',
        birthDate: null,
        email: null,
        status: null,
        statusDate: null,
        className: 'K1',
        unitName: 'Khoa Điện',
      },
    ],
  })
})
test('an employee is read with position, unit and whether they are a collaborator', () => {
  const { list } = read(
    'staff',
    'Mã CB|Họ và tên|Chức vụ|Đơn vị|Cộng tác viên',
    'C1|Phạm Dung|Giảng viên|Khoa Điện|Có',
    'C2|Vũ Em||Khoa Mỏ|',
  )
  const facts = { birthDate: null, email: null, status: null, statusDate: null }
  expect(list).toEqual({
    kind: 'staff',
    rows: [
      {
        row: 2,
        code: 'C1',
        familyName: 'Phạm',
        givenName: 'Dung',
        ...facts,
        position: 'Giảng viên',
        unitName: 'Khoa Điện',
        isCollaborator: true,
      },
      {
        row: 3,
        code: 'C2',
        familyName: 'Vũ',
        givenName: 'Em',
        ...facts,
        position: null,
        unitName: 'Khoa Mỏ',
        isCollaborator: null,
      },
    ],
  })
})
test('a class is read with whom it names for each duty: by code, the name beside it is for comparing', () => {
  const { list } = read(
    'classes',
    'Lớp|Khoa|Mã CVHT|CVHT|Mã lớp trưởng|Lớp trưởng|Mã bí thư|Bí thư',
    'K1|Khoa Điện|C1|Phạm Dung|01|Nguyễn An|02|Trần Bình',
    'K2|Khoa Điện|C1||||| Lê Chi ',
  )
  expect(list).toEqual({
    kind: 'classes',
    rows: [
      {
        row: 2,
        className: 'K1',
        unitName: 'Khoa Điện',
        adviser: { code: 'C1', name: 'Phạm Dung' },
        monitor: { code: '01', name: 'Nguyễn An' },
        secretary: { code: '02', name: 'Trần Bình' },
      },
      {
        row: 3,
        className: 'K2',
        unitName: 'Khoa Điện',
        adviser: { code: 'C1', name: null },
        monitor: null,
        secretary: null,
      },
    ],
  })
})

describe('a name', () => {
  /** Family and given name of one line, with what is odd or wrong about them. */
  const named = (headers: string, cells: string): string[] => {
    const list = read('students', `Mã SV|${headers}|Lớp|Khoa`, `1|${cells}|K1|Khoa Điện`)
    const rows = list.list.kind === 'students' ? list.list.rows : []
    return [
      ...rows.map(({ familyName, givenName }) => `${familyName}·${givenName}`),
      ...list.notes.map(({ column, code }) => `${column} ${code}`),
      ...list.errors.map(({ column, code }) => `${column} ${code}`),
    ]
  }
  test.each<[string, string, string[]]>([
    ['Họ và tên', 'Nguyễn Văn An', ['Nguyễn Văn·An']],
    ['Họ và tên', 'Suharto', ['·Suharto', 'Họ và tên name_in_one_word']],
    ['Họ và tên', '', ['Họ và tên empty']],
    ['Họ và tên', '=1+1', ['Họ và tên bad_name']],
    ['Họ và tên', 'An2', ['·An2', 'Họ và tên odd_name', 'Họ và tên name_in_one_word']],
    ['Họ|Tên', 'Nguyễn Văn|An', ['Nguyễn Văn·An']],
    ['Họ|Tên', '|An', ['·An', 'Tên name_in_one_word']],
    ['Họ|Tên', 'Nguyễn|', ['Tên empty']],
    ['Họ|Tên', '|', ['Tên empty']],
    ['Họ|Đệm|Tên', 'Nguyễn|Văn|An', ['Nguyễn Văn·An']],
    ['Họ|Đệm|Tên', 'Nguyễn||An', ['Nguyễn·An']],
    ['Họ|Đệm|Tên', '|Văn|An', ['Văn·An']],
    ['Họ và tên|Tên', 'Nguyễn Văn An|An', ['Nguyễn Văn·An']],
    ['Họ và tên|Tên', 'Lê Thị|Yến', ['Lê Thị·Yến']],
    ['Họ và tên|Tên', 'Lê Phan|An', ['Lê Phan·An']],
    ['Họ và tên|Tên', 'Nguyễn Văn An|', ['Nguyễn Văn·An']],
    ['Họ và tên|Tên', '|An', ['·An', 'Tên name_in_one_word']],
    ['Họ và tên|Tên', '|', ['Họ và tên empty']],
    ['Họ và tên|Họ', 'Nguyễn Văn An|Nguyễn', ['Nguyễn Văn·An']],
  ])('under "%s": "%s"', (headers, cells, expected) => {
    expect(named(headers, cells)).toEqual(expected)
  })
})

describe('a row with a fault', () => {
  test('is left out with all that is wrong in it, and with nothing that is only odd', () => {
    const list = read('students', student, '2.0|Nam1|Lớp 1|<b>', '01|Nguyễn An|K1|Khoa Điện')
    expect(told(list)).toEqual(['2 Mã SV code_as_number 2.0', '2 Khoa bad_name <b>'])
    expect(list.notes).toEqual([])
    expect(list.list.rows.map(({ row }) => row)).toEqual([3])
    expect(list.total).toBe(2)
  })
  test.each<[ImportKind, string, string, string[]]>([
    [
      'students',
      `${student}|Ngày sinh|Email`,
      '1|An Bình|K1|Khoa|24/11/2026|a@',
      ['2 Ngày sinh date_out_of_range 24/11/2026', '2 Email bad_email a@'],
    ],
    [
      'students',
      `${student}|Trạng thái|Từ ngày`,
      '1|An Bình|K1|Khoa|?|25/11/2026',
      ['2 Trạng thái bad_status ?', '2 Từ ngày date_in_future 25/11/2026'],
    ],
    ['students', student, '|An Bình|12-Oct|', ['2 Mã SV empty', '2 Lớp cell_as_date 12-Oct', '2 Khoa empty']],
    ['students', student, `1|An Bình|${'K'.repeat(65)}|Khoa`, [`2 Lớp too_long ${'K'.repeat(60)}`]],
    ['students', student, `1|An Bình|K1|${'K'.repeat(121)}`, [`2 Khoa too_long ${'K'.repeat(60)}`]],
    [
      'staff',
      'Mã CB|Họ và tên|Đơn vị|Chức vụ|Cộng tác viên',
      '1|An Bình||12-Oct|?',
      ['2 Chức vụ cell_as_date 12-Oct', '2 Đơn vị empty', '2 Cộng tác viên bad_yes_no ?'],
    ],
    ['classes', 'Lớp|Khoa|Mã CVHT', '||=1', ['2 Lớp empty', '2 Khoa empty', '2 Mã CVHT bad_code =1']],
  ])('in a list of %s under "%s" tells each cell: "%s"', (kind, headers, line, errors) => {
    const list = read(kind, headers, line)
    expect([told(list), list.list.rows]).toEqual([errors, []])
  })
  test('a class of 64 letters and a unit of 120 are read', () => {
    expect(told(read('students', student, `1|An Bình|${'K'.repeat(64)}|${'K'.repeat(120)}`))).toEqual([])
  })
})

describe('a code or class that comes again', () => {
  test('is refused on every later row, in any spelling', () => {
    const list = read(
      'students',
      student,
      'b24a|An Bình|K1|Khoa',
      'B24A|Lê Chi|K1|Khoa',
      'В24А|Lê Cúc|K2|Khoa',
    )
    expect(told(list)).toEqual(['3 Mã SV code_repeated B24A', '4 Mã SV code_repeated В24А'])
    expect(list.list.rows).toHaveLength(1)
    const classes = read('classes', 'Lớp|Khoa', 'K1|Khoa', 'k1|Khoa', 'K2|Khoa')
    expect(told(classes)).toEqual(['3 Lớp class_repeated k1'])
    const staff = read('staff', 'Mã CB|Họ và tên|Đơn vị', 'C1|An Bình|Khoa', 'C1|An Bình|Khoa')
    expect(told(staff)).toEqual(['3 Mã CB code_repeated C1'])
  })
  test('is taken by its first row, also when that one is left out', () => {
    const list = read('students', student, '01|An Bình||Khoa', '01|An Bình|K1|Khoa')
    expect(told(list)).toEqual(['2 Lớp empty', '3 Mã SV code_repeated 01'])
  })
  test('is not told on a row that is left out for another fault, nor for rows without a code', () => {
    const list = read(
      'students',
      student,
      '01|An Bình|K1|Khoa',
      '01|An Bình||Khoa',
      '|Lê Chi|K1|Khoa',
      '|Lê Cúc|K1|Khoa',
    )
    expect(told(list)).toEqual(['3 Lớp empty', '4 Mã SV empty', '5 Mã SV empty'])
  })
})

test('a table that cannot be read as the list is refused with the reason', () => {
  expect(readSheet('classes', [['Lớp'], ['K1']])).toEqual({
    fault: { code: 'missing_columns', columns: ['Khoa'] },
  })
})
test('header and columns go on, so that later errors can name them', () => {
  const { sheet } = read('classes', 'Ghi chú|Lớp|Khoa', 'x|K1|Khoa')
  expect([sheet.headerRow, [...sheet.columns]]).toEqual([
    1,
    [
      ['className', 1],
      ['unitName', 2],
    ],
  ])
})
