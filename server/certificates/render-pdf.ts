import PDFDocument from 'pdfkit'
import qrcode from 'qrcode'
import { fontFiles, type Weight } from './certificate-fonts'
import { type CertificateBlock, type CertificateText, INK, mainBlocks, signBlocks } from './certificate-text'
import { type FontChoice, layOut, piecesOf, widthOf } from './lay-out'

// A4 landscape in points.
const [WIDTH, HEIGHT] = [841.89, 595.28]
const MAIN = { left: 90, top: 92, bottom: HEIGHT - 168, width: WIDTH - 180 }
const SIGN = { left: WIDTH - 64 - 290, top: HEIGHT - 162, bottom: HEIGHT - 44, width: 290 }
const QR = { left: 64, top: HEIGHT - 64 - 92, size: 92 }

/**
 * The certificate as a PDF: A4 landscape, embedded subset fonts, QR code. The same certificate gives the same
 * bytes.
 */
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
  const fonts = openFonts(doc)
  drawFrame(doc)
  const section = doc.struct('Document')
  doc.addStructure(section)
  for (const [blocks, room] of [
    [mainBlocks(text), MAIN],
    [signBlocks(text), SIGN],
  ] as const)
    drawBlocks(doc, section, blocks, room, fonts)
  drawCode(doc, section, text)
  section.end()
  drawQr(doc, text.verifyUrl)
  doc.end()
  return finished
}

type Fonts = Record<Weight, FontChoice>
type Document = PDFKit.PDFDocument
// pdfkit's types leave out the font that it holds open.
type Opened = { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } }

/** Each letter in the first font that has it; a letter without any is a fault that issuing keeps out. */
function openFonts(doc: Document): Fonts {
  const ofWeight = (weight: Weight): FontChoice => {
    const ids = fontFiles[weight].map(({ id, file }) => {
      doc.registerFont(id, file)
      return id
    })
    return {
      fontOf(char) {
        const found = ids.find((id) => hasGlyph(doc, id, char))
        if (!found) throw new Error(`no font of the certificate has U+${char.codePointAt(0)?.toString(16)}`)
        return found
      },
      widthOf: ({ font, text }, size) => doc.font(font).fontSize(size).widthOfString(text),
    }
  }
  return { regular: ofWeight('regular'), bold: ofWeight('bold') }
}

function hasGlyph(doc: Document, id: string, char: string): boolean {
  const { _font: held } = doc.font(id) as unknown as { _font: Opened }
  return held.font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
}

function drawBlocks(
  doc: Document,
  section: PDFKit.PDFStructureElement,
  blocks: CertificateBlock[],
  room: typeof MAIN,
  fonts: Fonts,
): void {
  // Measured in bold, which is the wider: what fits in it fits in regular too.
  for (const { block, size, lines } of layOut(blocks, room, fonts.bold))
    section.add(
      doc.struct(block.role, {}, () => {
        doc.fillColor(block.color)
        for (const { text, y } of lines) drawLine(doc, { text, y, size, room }, fonts[block.weight])
      }),
    )
}

type Line = { text: string; y: number; size: number; room: { left: number; width: number } }

/** One centred line; pieces in different fonts stand on one baseline. */
function drawLine(doc: Document, { text, y, size, room }: Line, fonts: FontChoice): void {
  let x = room.left + (room.width - widthOf(text, size, fonts)) / 2
  for (const piece of piecesOf(text, fonts)) {
    const width = fonts.widthOf(piece, size)
    doc.font(piece.font).fontSize(size)
    doc.text(piece.text, x, y + size, { lineBreak: false, baseline: 'alphabetic' })
    x += width
  }
}

function drawFrame(doc: Document): void {
  doc.rect(0, 0, WIDTH, HEIGHT).fill('#ffffff')
  doc
    .lineWidth(2)
    .roundedRect(28, 28, WIDTH - 56, HEIGHT - 56, 14)
    .stroke(INK.sea)
  // The lighthouse.
  doc
    .save()
    .translate(WIDTH / 2 - 24, 42)
    .scale(1.5)
  doc.path('M2 8.5L12 10v3L2 14.5zM30 8.5L20 10v3l10 1.5z').fillOpacity(0.55).fill(INK.beacon)
  doc.fillOpacity(1).path('M12 9h8v5h-8zM13.5 5.5L16 3.5l2.5 2V9h-5z').fill(INK.beacon)
  doc.path('M12.5 14h7l1.5 13H11zM8 27h16v2H8z').fill(INK.sea)
  doc.restore()
}

/** The serial and the address, beside the QR code. */
function drawCode(
  doc: Document,
  section: PDFKit.PDFStructureElement,
  { serial, verifyUrl }: CertificateText,
): void {
  const [left, top] = [QR.left + QR.size + 14, QR.top + 26]
  const [regular, bold] = [fontFiles.regular[0]?.id ?? '', fontFiles.bold[0]?.id ?? '']
  section.add(
    doc.struct('P', {}, () => {
      doc.font(bold).fontSize(12).fillColor(INK.text).text(serial, left, top, { lineBreak: false })
      doc.font(regular).fontSize(9.5).fillColor(INK.soft)
      doc.text('Mã tra cứu / Verification code', left, top + 17, { lineBreak: false })
      doc.fontSize(8.5).text(verifyUrl, left, top + 31, { width: SIGN.left - left - 12, lineBreak: true })
    }),
  )
}

/** The verify address as vector squares. */
function drawQr(doc: Document, url: string): void {
  const { modules } = qrcode.create(url, { errorCorrectionLevel: 'M' })
  const unit = QR.size / modules.size
  const figure = doc.struct('Figure', { alt: url }, [
    () => {
      for (let row = 0; row < modules.size; row++) {
        for (let column = 0; column < modules.size; column++) {
          if (modules.get(row, column)) doc.rect(QR.left + column * unit, QR.top + row * unit, unit, unit)
        }
      }
      doc.fill(INK.text)
    },
  ])
  doc.addStructure(figure)
  figure.end()
}
