/** What faculties teach, with the letters their class names begin with; a small school has the first ones. */
const fields = `CNTT|Công nghệ thông tin
DIEN|Điện
KT|Kinh tế
CK|Cơ khí - Động lực
MO|Mỏ - Công trình
TDDC|Trắc địa - Địa chất
NN|Ngoại ngữ
DL|Du lịch
KTO|Kế toán
TCNH|Tài chính - Ngân hàng
QTKD|Quản trị kinh doanh
LUAT|Luật
DTVT|Điện tử - Viễn thông
TDH|Tự động hóa
XD|Xây dựng
KTR|Kiến trúc
MT|Môi trường
HOA|Công nghệ hóa học
SH|Công nghệ sinh học
TP|Công nghệ thực phẩm
DD|Điều dưỡng
DUOC|Dược
Y|Y khoa
GDTH|Giáo dục tiểu học
GDMN|Giáo dục mầm non
TOAN|Toán - Tin
LY|Vật lý
NV|Ngữ văn
LS|Lịch sử
DIA|Địa lý
TLGD|Tâm lý - Giáo dục
XHH|Xã hội học
CTXH|Công tác xã hội
BC|Báo chí - Truyền thông
MKT|Marketing
LOG|Logistics và Vận tải
HH|Hàng hải
OTO|Công nghệ ô tô
NLTT|Năng lượng tái tạo
VL|Khoa học vật liệu
MAY|Công nghệ may
TKDH|Thiết kế đồ họa
AN|Âm nhạc
MTH|Mỹ thuật
TDTT|Giáo dục thể chất
NH|Nông học
CNTY|Chăn nuôi - Thú y
TS|Thủy sản
LN|Lâm nghiệp
QLDD|Quản lý đất đai
TMDT|Thương mại điện tử
KHMT|Khoa học máy tính
ATTT|An toàn thông tin
KHDL|Khoa học dữ liệu
TTNT|Trí tuệ nhân tạo
KTXD|Kinh tế xây dựng
BH|Bảo hiểm
QLNN|Quản lý nhà nước
NNA|Ngôn ngữ Anh
NNTQ|Ngôn ngữ Trung Quốc
NNNB|Ngôn ngữ Nhật
NNHQ|Ngôn ngữ Hàn Quốc
VNH|Việt Nam học
QTKS|Quản trị khách sạn`
  .split('\n')
  .map((line) => {
    const [letters = '', name = ''] = line.split('|')
    return { letters, name }
  })

export type Field = { letters: string; name: string }

/** The `index`-th faculty; beyond the list, the same fields at a second campus and so on. */
export function facultyField(index: number): Field {
  const field = fields[index % fields.length]
  if (!field) throw new Error('there are no fields')
  const campus = Math.floor(index / fields.length) + 1
  return campus === 1
    ? field
    : { letters: `${field.letters}${campus}`, name: `${field.name} - Cơ sở ${campus}` }
}

export const offices = [
  'Ban Giám hiệu',
  'Phòng Công tác Học sinh sinh viên',
  'Phòng Đào tạo',
  'Phòng Tổ chức - Hành chính',
  'Phòng Kế hoạch - Tài chính',
  'Trung tâm Tuyển sinh, Thông tin và Truyền thông',
  'Thư viện',
  'Đoàn Thanh niên',
] as const
