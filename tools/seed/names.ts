import type { Chance } from './chance'

const words = (text: string): string[] => text.split(' ')

// How often family names occur in Viet Nam, roughly, in per cent.
const families = words(
  'Nguyễn:38 Trần:11 Lê:9.5 Phạm:7 Hoàng:5 Phan:4.5 Vũ:4 Đặng:2.1 Bùi:2 Đỗ:1.4 Hồ:1.3 Ngô:1.3 Võ:1.2 Dương:1 Đinh:1 Đoàn:1 Huỳnh:1 Hà:0.8 Trịnh:0.8 Lương:0.7 Mai:0.6 Lý:0.5 Tạ:0.5 Cao:0.5 Phùng:0.5 Tô:0.4 Chu:0.4 Lưu:0.4 Nông:0.3 Triệu:0.3 Vi:0.2 Quách:0.2 Thân:0.1 Kiều:0.1 Nghiêm:0.1',
).map((entry): [string, number] => {
  const [name = '', weight] = entry.split(':')
  return [name, Number(weight)]
})
const total = families.reduce((sum, [, weight]) => sum + weight, 0)

const middles = {
  male: words(
    'Văn Văn Văn Đức Minh Quang Công Đình Hữu Xuân Anh Thành Tuấn Hoàng Quốc Mạnh Trọng Ngọc Bá Duy Trung Việt Gia Hải Thế Tiến',
  ),
  female: words(
    'Thị Thị Thị Thị Thị Thu Ngọc Khánh Thanh Minh Phương Thùy Hồng Bích Kim Mai Hà Quỳnh Diệu Lan Như Thảo Hương Tuyết Ánh',
  ),
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
  return {
    familyName: `${chance.weighted(families, total)} ${middle}${second}`,
    givenName: chance.pick(givens[sex]),
  }
}
