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
  issuedOn: '24/11/2026',
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
    '24/11/2026',
  ])
    expect(text).toContain(part)
  expect(text).toContain('TRƯỜNG ĐẠI HỌC CÔNG NGHIỆP QUẢNG NINH')
})
test('fonts are embedded as subsets', async () => {
  const pdf = (await renderPdf(certificate)).toString('latin1')
  expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+BeVietnamPro-Bold/)
  expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
})
