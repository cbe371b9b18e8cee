import type { Chance } from './chance'

// How often family names occur in Viet Nam, roughly; the rest stands for the hundred rarer ones.
const families = [
  ['Nguyễn', 38], ['Trần', 11], ['Lê', 9.5], ['Phạm', 7], ['Hoàng', 5], ['Phan', 4.5], ['Vũ', 4], ['Đặng', 2.1], ['Bùi', 2],
  ['Đỗ', 1.4], ['Hồ', 1.3], ['Ngô', 1.3], ['Dương', 1], ['Lý', 0.5], ['Đinh', 1], ['Đoàn', 1], ['Mai', 0.6], ['Tô', 0.4],
  ['Hà', 0.8], ['Lương', 0.7], ['Trịnh', 0.8], ['Võ', 1.2], ['Huỳnh', 1], ['Tạ', 0.5], ['Chu', 0.4], ['Vi', 0.2], ['Nông', 0.3],
  ['Lưu', 0.4], ['Cao', 0.5], ['Phùng', 0.5], ['Quách', 0.2], ['Triệu', 0.3], ['Thân', 0.1], ['Kiều', 0.1], ['Nghiêm', 0.1],
] as const
const total = families.reduce((sum, [, weight]) => sum + weight, 0)

const words = (text: string): string[] => text.split(' ')
const middles = {
  male: words('Văn Văn Văn Đức Minh Quang Công Đình Hữu Xuân Anh Thành Tuấn Hoàng Quốc Mạnh Trọng Ngọc Bá Duy Trung Việt Gia Hải Thế Tiến'),
  female: words('Thị Thị Thị Thị Thị Thu Ngọc Khánh Thanh Minh Phương Thùy Hồng Bích Kim Mai Hà Quỳnh Diệu Lan Như Thảo Hương Tuyết Ánh'),
}
const seconds = words('Thu Ngọc Thanh Minh Phương Thùy Hồng Bích Kim Mai Hà Khánh Lan Diệu')
const givens = {
  male: words(
    'Anh An Bách Bảo Bình Chiến Chung Công Cường Dũng Duy Dương Đạt Đức Giang Hải Hào Hiếu Hiệp Hoàng Hùng Huy Hưng Khánh Khoa Khôi Kiên Lâm Long Lộc Mạnh Minh Nam Nghĩa Nguyên Nhật Phong Phúc Phước Quân Quang Quyết Sơn Tài Tâm Thái Thành Thắng Thịnh Thuận Tiến Toàn Trung Trường Tú Tuấn Tùng Việt Vinh Vũ Vương',
  ),
  female: words(
    'Anh Ánh Bình Châu Chi Diễm Diệp Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Huyền Hương Khuê Lan Lệ Liên Linh Loan Ly Mai My Nga Ngân Ngọc Nguyệt Nhàn Nhi Nhung Oanh Phương Phượng Quyên Quỳnh Tâm Thảo Thắm Thoa Thơm Thu Thúy Thùy Thư Thương Trà Trang Trâm Trinh Tuyết Uyên Vân Vy Xuân Yên Yến Ý',
  ),
}

export type InventedName = { familyName: string; givenName: string }

/** A Vietnamese name in the two columns of class lists: family and middle names, given name. */
export function inventName(chance: Chance, femaleShare = 0.48): InventedName {
  const sex = chance.happens(femaleShare) ? 'female' : 'male'
  const middle = chance.pick(middles[sex])
  const second = middle === 'Thị' && chance.happens(0.55) ? ` ${chance.pick(seconds)}` : ''
  return { familyName: `${chance.weighted(families, total)} ${middle}${second}`, givenName: chance.pick(givens[sex]) }
}
