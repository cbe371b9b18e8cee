import { expect, test } from 'vitest'
import { leavingReasons, type Status, statusOf } from './status'

const stays = (standing: string): Status => ({ standing }) as Status
const leaves = (leaving: string): Status => ({ leaving }) as Status
const words: [Status, string][] = [
  [stays('active'), 'Đang học, Đang theo học, Còn học, Bình thường, Học tiếp, Active'],
  [stays('active'), 'Đang làm việc, ĐANG CÔNG TÁC, Còn làm việc, Đang làm, Chính thức, Thử việc'],
  [stays('on_leave'), 'Bảo lưu, Tạm dừng, Tạm dừng học, Tạm nghỉ, Nghỉ học tạm thời, On leave'],
  [stays('on_leave'), 'Nghĩa vụ quân sự, Đi nghĩa vụ quân sự, Nhập ngũ, NVQS'],
  [stays('on_leave'), 'Thai sản, Nghỉ thai sản, Nghỉ ốm, Nghỉ không lương, Đi học, Biệt phái'],
  [leaves('withdrawn'), 'Thôi học, Xin thôi học, Đã thôi học, Nghỉ học, Bỏ học, Tự thôi học, Withdrawn'],
  [leaves('expelled'), 'Buộc thôi học, Bị buộc thôi học, Đuổi học, Xóa tên, Xoá tên, Expelled'],
  [leaves('graduated'), 'Tốt nghiệp, Đã tốt nghiệp, Ra trường, Đã ra trường, Hoàn thành khóa học'],
  [leaves('transferred'), 'Chuyển trường, Đã chuyển trường, Chuyển công tác, Đã chuyển công tác'],
  [leaves('retired'), 'Nghỉ hưu, Đã nghỉ hưu, Hưu trí, Về hưu, Nghỉ chế độ, Retired'],
  [leaves('resigned'), 'Thôi việc, Đã thôi việc, Nghỉ việc, Xin nghỉ việc, Buộc thôi việc, Resigned'],
  [leaves('contract_ended'), 'Hết hợp đồng, Chấm dứt hợp đồng, Hết hạn hợp đồng, Contract ended'],
  [leaves('deceased'), 'Đã mất, Qua đời, Tử vong, Mất, Deceased'],
]

test.each(words)('%j is what lists call %s', (status, list) => {
  for (const word of list.split(', ')) expect([word, statusOf(word)]).toEqual([word, status])
})
test('signs, spaces, capitals and missing accents change nothing', () => {
  for (const word of ['  ĐANG   HỌC. ', 'dang hoc', 'Đang - học', '(đang học)'])
    expect(statusOf(word)).toEqual({ standing: 'active' })
})
test('there is a word for every reason to leave, and for no other', () => {
  const said = words.flatMap(([, list]) => list.split(', ')).map(statusOf)
  const reasons = said.flatMap((status) => (status && 'leaving' in status ? [status.leaving] : []))
  expect(new Set(reasons)).toEqual(new Set(leavingReasons))
})
test('a word nobody agreed on is no status', () => {
  expect(['Học lại', '?', 'Thôi', ''].map(statusOf)).toEqual([null, null, null, null])
})
