import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { renderPdf } from './render-pdf'

// Every letter that Vietnamese adds to Latin, in a name no one has.
const everyLetter = 'ĂÂĐÊÔƠƯ Áàảãạ Ấầẩẫậ Ắằẳẵặ Éèẻẽẹ Ếềểễệ Íìỉĩị Óòỏõọ Ốồổỗộ Ớờởỡợ Úùủũụ Ứừửữự Ýỳỷỹỵ đ'

const certificate = {
  serial: 'HD-7K2M-9QRS-T4VW',
  holder: 'Nguyễn Hoàng Thụy Ánh Ngọc Quỳnh Trường',
  titleVi: 'Quy tắc ứng xử trên môi trường mạng',
  titleEn: 'Conduct online',
  issuer: 'Trường Đại học Công nghiệp Quảng Ninh',
  issuerEn: 'Quang Ninh University of Industry',
  issuedAt: new Date('2026-11-24T03:00:00Z'),
  issuedOn: { vi: 'ngày 24 tháng 11 năm 2026', en: '24 Nov 2026' },
  code: 'DTC225001',
  unitKind: 'class',
  unitName: 'CNTT K15A',
  place: 'Quảng Ninh',
  signatoryTitle: 'Trưởng phòng Công tác sinh viên',
  signatoryName: 'Trần Thị Mẫu',
  score: 7,
  maxScore: 8,
  verifyUrl: 'https://hoc.example.edu.vn/verify/HD-7K2M-9QRS-T4VW',
}

async function textOf(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  return {
    pages: document.numPages,
    view: page.view,
    text: items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
  }
}

/** The lines of the page from above, with where they stand. */
async function rowsOf(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  return items
    .flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    .map(({ str, transform, width, height }) => ({
      text: str,
      left: Number(transform[4]),
      right: Number(transform[4]) + width,
      y: Number(transform[5]),
      size: height * 0.9,
    }))
    .sort((a, b) => b.y - a.y)
}

test('the same certificate gives the same bytes', async () => {
  expect((await renderPdf(certificate)).equals(await renderPdf(certificate))).toBe(true)
})
test('every Vietnamese letter stands in the text layer', async () => {
  const { text } = await textOf(await renderPdf({ ...certificate, holder: everyLetter }))
  expect(text.normalize('NFC')).toContain(everyLetter)
})
test('it is one A4 page across with holder, course, issuer, serial and address', async () => {
  const { pages, view, text } = await textOf(await renderPdf(certificate))
  expect(pages).toBe(1)
  expect(view.map(Math.round)).toEqual([0, 0, 842, 595])
  for (const part of [
    certificate.holder,
    certificate.titleVi,
    certificate.titleEn,
    certificate.serial,
    certificate.verifyUrl,
    '7/8',
    'Mã số / Code: DTC225001',
    'Lớp / Class: CNTT K15A',
    'Quảng Ninh, ngày 24 tháng 11 năm 2026',
    '24 Nov 2026',
    'Trần Thị Mẫu',
  ])
    expect(text).toContain(part)
  expect(text).toContain('TRƯỜNG ĐẠI HỌC CÔNG NGHIỆP QUẢNG NINH')
})
test('what the school or the register does not say leaves no empty line', async () => {
  const bare = { code: '', unitKind: '', unitName: '', place: '', signatoryTitle: '', signatoryName: '' }
  const { text } = await textOf(await renderPdf({ ...certificate, ...bare }))
  for (const word of ['Mã số', 'Lớp', 'Đơn vị', 'undefined']) expect(text).not.toContain(word)
  expect(text).toContain('Ngày 24 tháng 11 năm 2026')
})
test.each([
  ['Lao', 'ສົມພອນ ວົງສາ'],
  ['Khmer', 'សុខ សុភា'],
  ['Cyrillic', 'Иванов Иван Иванович'],
  ['mixed', 'Иванов ສົມພອນ Nguyễn'],
])('a %s name is drawn and stands in the text layer', async (_, holder) => {
  const { text } = await textOf(await renderPdf({ ...certificate, holder }))
  expect(text.replaceAll(' ', '')).toContain(holder.replaceAll(' ', ''))
})
test('a letter that no font has is a fault and never an empty place', async () => {
  await expect(async () => renderPdf({ ...certificate, holder: '王 小明' })).rejects.toThrow('U+738b')
})
test('long names of school, holder and course stand below each other', async () => {
  const long = {
    issuer: 'Trường Đại học Khoa học Xã hội và Nhân văn – Đại học Quốc gia Thành phố Hồ Chí Minh',
    issuerEn:
      'University of Social Sciences and Humanities – Vietnam National University Ho Chi Minh City, Viet Nam',
    holder: 'Công Tằng Tôn Nữ Nguyễn Phước Thị Hoàng Khánh Bảo Ngọc Quỳnh Trâm Minh Châu Phương Nghiêng',
    titleVi:
      'Pháp luật về an ninh mạng, dữ liệu cá nhân và ứng xử trên không gian mạng cho cán bộ, giảng viên và người học',
    titleEn:
      'Law on cyber security, personal data and conduct in cyberspace for staff, lecturers and learners',
  }
  const rows = await rowsOf(await renderPdf({ ...certificate, ...long }))
  rows.forEach((row, index) => {
    const above = rows[index - 1]
    if (above && above.left < row.right && row.left < above.right)
      expect(above.y - row.y, `${above.text} / ${row.text}`).toBeGreaterThan(row.size)
    expect(row.left).toBeGreaterThan(28)
    expect(row.right).toBeLessThan(842 - 28)
  })
})
test('fonts are embedded as subsets', async () => {
  const pdf = (await renderPdf(certificate)).toString('latin1')
  expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+BeVietnamPro-Bold/)
  expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
})
