import { expect, test } from 'vitest'
import { statusOf } from './status'

test('a status says who studies or works, who is away and who has left, and why', () => {
  expect(['Đang học', 'ĐANG CÔNG TÁC', 'Bảo lưu', 'Nghĩa vụ quân sự', 'Nghỉ thai sản'].map(statusOf)).toEqual(
    [
      { standing: 'active' },
      { standing: 'active' },
      { standing: 'on_leave' },
      { standing: 'on_leave' },
      { standing: 'on_leave' },
    ],
  )
  const left = [
    'Thôi học',
    'Buộc thôi học',
    'Tốt nghiệp',
    'Chuyển trường',
    'Nghỉ hưu',
    'Thôi việc',
    'Chuyển công tác',
  ]
  expect(left.map(statusOf)).toEqual(
    ['withdrawn', 'expelled', 'graduated', 'transferred', 'retired', 'resigned', 'transferred'].map(
      (leaving) => ({
        leaving,
      }),
    ),
  )
})
test('a word nobody agreed on is no status', () => {
  expect(['Học lại', '?', 'Thôi', ''].map(statusOf)).toEqual([null, null, null, null])
})
