import path from 'node:path'
import PDFDocument from 'pdfkit'
import qrcode from 'qrcode'
import type { CertificateRow } from './queries'

const fonts = path.resolve(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro')
const regular = path.join(fonts, '400Regular/BeVietnamPro_400Regular.ttf')
const bold = path.join(fonts, '700Bold/BeVietnamPro_700Bold.ttf')

type Stored = Pick<
  CertificateRow,
  'serial' | 'holder' | 'titleVi' | 'titleEn' | 'issuer' | 'issuerEn' | 'issuedAt' | 'score' | 'maxScore'
>
export type CertificateText = Stored & {
  /** The day of issue as printed, in the institution's zone. */
  issuedOn: string
  verifyUrl: string
}

// A4 landscape in points.
const [WIDTH, HEIGHT] = [841.89, 595.28]
const [SEA, INK, SOFT, BEACON] = ['#0f4a60', '#10242c', '#4a5f68', '#f0a41c']

/** The certificate as a PDF: A4 landscape, embedded subset font, QR code. The same certificate gives the same bytes. */
export function renderPdf(text: CertificateText): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: `${text.titleVi} – ${text.holder}`,
      Author: text.issuer,
      Subject: text.serial,
      CreationDate: text.issuedAt,
      ModDate: text.issuedAt,
    },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<Buffer>((done, failed) => {
    doc.on('end', () => done(Buffer.concat(chunks)))
    doc.on('error', failed)
  })
  doc.registerFont('regular', regular).registerFont('bold', bold)
  drawFrame(doc)
  drawText(doc, text)
  drawQr(doc, text.verifyUrl)
  doc.end()
  return finished
}

function drawFrame(doc: PDFKit.PDFDocument): void {
  doc.rect(0, 0, WIDTH, HEIGHT).fill('#ffffff')
  doc
    .lineWidth(2)
    .roundedRect(28, 28, WIDTH - 56, HEIGHT - 56, 14)
    .stroke(SEA)
  doc.rect(28, HEIGHT / 2 - 60, 6, 120).fill(BEACON)
  // The lighthouse.
  doc.save().translate(WIDTH / 2 - 16, 52)
  doc.path('M2 8.5L12 10v3L2 14.5zM30 8.5L20 10v3l10 1.5z').fillOpacity(0.55).fill(BEACON)
  doc.fillOpacity(1).path('M12 9h8v5h-8zM13.5 5.5L16 3.5l2.5 2V9h-5z').fill(BEACON)
  doc.path('M12.5 14h7l1.5 13H11zM8 27h16v2H8z').fill(SEA)
  doc.restore()
}

type Line = { text: string; font: 'regular' | 'bold'; size: number; y: number; color: string }

function drawText(doc: PDFKit.PDFDocument, text: CertificateText): void {
  const inner = WIDTH - 2 * 90
  const fit = (content: string, size: number): number => {
    let fitting = size
    doc.font('bold')
    while (fitting > 14 && doc.fontSize(fitting).widthOfString(content) > inner) fitting -= 1
    return fitting
  }
  const lines: Line[] = [
    { text: text.issuer.toLocaleUpperCase('vi'), font: 'bold', size: 14, y: 98, color: SEA },
    { text: text.issuerEn, font: 'regular', size: 11, y: 118, color: SOFT },
    { text: 'GIẤY CHỨNG NHẬN HOÀN THÀNH', font: 'bold', size: 28, y: 152, color: SEA },
    { text: 'Certificate of Completion', font: 'regular', size: 13, y: 190, color: SOFT },
    { text: 'Chứng nhận / This certifies that', font: 'regular', size: 11, y: 226, color: SOFT },
    { text: text.holder, font: 'bold', size: fit(text.holder, 32), y: 246, color: INK },
    {
      text: 'đã hoàn thành khóa học / has completed the course',
      font: 'regular',
      size: 11,
      y: 298,
      color: SOFT,
    },
    { text: text.titleVi, font: 'bold', size: fit(text.titleVi, 21), y: 318, color: INK },
    { text: text.titleEn, font: 'regular', size: 13, y: 348, color: SOFT },
    {
      text: `Kết quả / Result: ${text.score}/${text.maxScore}    ·    Ngày cấp / Issued: ${text.issuedOn}`,
      font: 'regular',
      size: 11.5,
      y: 384,
      color: INK,
    },
  ]
  const section = doc.struct('Document')
  doc.addStructure(section)
  for (const { text: content, font, size, y, color } of lines) {
    section.add(
      doc.struct(y === 152 ? 'H1' : 'P', {}, () => {
        doc
          .font(font)
          .fontSize(size)
          .fillColor(color)
          .text(content, 90, y, { width: inner, align: 'center', lineBreak: false })
      }),
    )
  }
  section.add(
    doc.struct('P', {}, () => {
      doc
        .font('bold')
        .fontSize(12)
        .fillColor(INK)
        .text(text.serial, 64, HEIGHT - 108, { lineBreak: false })
      doc
        .font('regular')
        .fontSize(9.5)
        .fillColor(SOFT)
        .text('Mã tra cứu / Verification code', 64, HEIGHT - 92, { lineBreak: false })
      doc.text(text.verifyUrl, 64, HEIGHT - 78, { lineBreak: false })
    }),
  )
  section.end()
}

/** The verify address as vector squares, 92 points wide. */
function drawQr(doc: PDFKit.PDFDocument, url: string): void {
  const { modules } = qrcode.create(url, { errorCorrectionLevel: 'M' })
  const unit = 92 / modules.size
  const [left, top] = [WIDTH - 64 - 92, HEIGHT - 64 - 92]
  const figure = doc.struct('Figure', { alt: url }, [
    () => {
      for (let row = 0; row < modules.size; row++) {
        for (let column = 0; column < modules.size; column++) {
          if (modules.get(row, column)) doc.rect(left + column * unit, top + row * unit, unit, unit)
        }
      }
      doc.fill(INK)
    },
  ])
  doc.addStructure(figure)
  figure.end()
}
