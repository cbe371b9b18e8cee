import { describe, expect, it } from 'vitest'
import { isCatchAll, isNegative } from './check-wording'

describe('a stem', () => {
  it.each([
    ['Việc nào KHÔNG nên làm?', 'vi'],
    ['Điều nào sau đây không đúng?', 'vi'],
    ['Nhận định nào sai?', 'vi'],
    ['Tất cả đều được phép, ngoại trừ việc nào?', 'vi'],
    ['Which of these is NOT a right?', 'en'],
    ['Which step should not come first?', 'en'],
    ["Which of the following isn't personal data?", 'en'],
    ['Which statement is false?', 'en'],
    ['All of these are allowed except which one?', 'en'],
  ] as const)('may not ask for what is not so: %s', (stem, lang) => {
    expect(isNegative(stem, lang)).toBe(true)
  })

  it.each([
    ['Bạn chưa biết tin này đúng hay sai. Bước đầu tiên là gì?', 'vi'],
    ['Theo Nghị định 328, yếu tố nào làm nên tin giả, tin sai sự thật?', 'vi'],
    ['Vì sao không nên trả lời ngay?', 'vi'],
    ['Under Decree 328, which elements make fake or false news?', 'en'],
    ['What fine may an administrator face for not removing illegal content?', 'en'],
    ['You do not know the sender. What do you do next?', 'en'],
    ['Which law is in force now?', 'en'],
  ] as const)('may speak of what is not, and ask for what is: %s', (stem, lang) => {
    expect(isNegative(stem, lang)).toBe(false)
  })
})

describe('an option', () => {
  it.each([
    ['Tất cả đáp án trên', 'vi'],
    ['Tất cả các phương án đều đúng', 'vi'],
    ['Tất cả các ý trên', 'vi'],
    ['Cả ba đều đúng', 'vi'],
    ['Cả a và b', 'vi'],
    ['Không đáp án nào đúng', 'vi'],
    ['Không có phương án nào', 'vi'],
    ['Không ý nào đúng', 'vi'],
    ['All of the above', 'en'],
    ['None of these', 'en'],
    ['Both a and b', 'en'],
  ] as const)('may not point at the others: %s', (option, lang) => {
    expect(isCatchAll(option, lang)).toBe(true)
  })

  it.each([
    ['Xóa tất cả bài đăng cũ', 'vi'],
    ['Cả hai bên cùng xin lỗi rồi gỡ bài', 'vi'],
    ['Chỉ còn hai lối, như thể không có cách nào khác', 'vi'],
    ['Tất cả sinh viên của lớp', 'vi'],
    ['Log out of all sessions', 'en'],
    ['Tell none of your friends', 'en'],
  ] as const)('may use such words for itself: %s', (option, lang) => {
    expect(isCatchAll(option, lang)).toBe(false)
  })
})
