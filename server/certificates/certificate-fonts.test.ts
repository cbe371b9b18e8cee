import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { isPrintable } from '@/domain/certificate/printable'
import { fontFiles, type Weight } from './certificate-fonts'

type Opened = { _font: { font: { characterSet: number[] } } }

test.each<Weight>(['regular', 'bold'])('whatever may be printed has a glyph in a %s font', (weight) => {
  const doc = new PDFDocument()
  const drawn = new Set(
    fontFiles[weight].flatMap(({ file }) => (doc.font(file) as unknown as Opened)._font.font.characterSet),
  )
  const missing: string[] = []
  for (let point = 0x20; point < 0x3_0000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue
    const char = String.fromCodePoint(point)
    // Composed letters are judged as they are printed.
    if (char.normalize('NFC') === char && isPrintable(char) && !drawn.has(point))
      missing.push(point.toString(16))
  }
  expect(missing).toEqual([])
})
