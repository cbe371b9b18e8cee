import type { Weight } from './certificate-fonts'
import type { Block } from './lay-out'
import type { CertificateRow } from './queries'

type Stored = Pick<
  CertificateRow,
  | 'serial'
  | 'holder'
  | 'titleVi'
  | 'titleEn'
  | 'issuer'
  | 'issuerEn'
  | 'issuedAt'
  | 'score'
  | 'maxScore'
  | 'code'
  | 'unitKind'
  | 'unitName'
  | 'place'
  | 'signatoryTitle'
  | 'signatoryName'
>
export type CertificateText = Stored & {
  /** The day of issue in the institution's zone, in words of each language. */
  issuedOn: { vi: string; en: string }
  verifyUrl: string
}

export const INK = { sea: '#0f4a60', text: '#10242c', soft: '#4a5f68', beacon: '#f0a41c' }
export type CertificateBlock = Block & { weight: Weight; color: string; role: 'H1' | 'P' }

const line = (
  text: string,
  size: number,
  gap: number,
  look: Partial<CertificateBlock> = {},
): CertificateBlock => ({
  // One letter, one glyph: the fonts have the composed letters.
  text: text.normalize('NFC'),
  size,
  gap,
  weight: 'regular',
  color: INK.soft,
  role: 'P',
  ...look,
})

/** What stands in the middle of the certificate, from above; lines that would say nothing are left out. */
export function mainBlocks(text: CertificateText): CertificateBlock[] {
  const bold = { weight: 'bold', color: INK.text } as const
  const identity = [
    text.code && `Mã số / Code: ${text.code}`,
    text.unitName && `${text.unitKind === 'class' ? 'Lớp / Class' : 'Đơn vị / Unit'}: ${text.unitName}`,
  ].filter(Boolean)
  return [
    line(text.issuer.toLocaleUpperCase('vi'), 14, 0, { weight: 'bold', color: INK.sea, least: 11, lines: 2 }),
    line(text.issuerEn, 11, 2, { least: 9.5, lines: 2 }),
    line('GIẤY CHỨNG NHẬN HOÀN THÀNH', 28, 14, { weight: 'bold', color: INK.sea, role: 'H1' }),
    line('Certificate of Completion', 13, 1),
    line('Chứng nhận / This certifies that', 11, 14),
    line(text.holder, 32, 3, { ...bold, least: 18, lines: 1 }),
    ...(identity.length
      ? [line(identity.join('    ·    '), 11.5, 3, { color: INK.text, least: 9.5, lines: 2 })]
      : []),
    line('đã hoàn thành khóa học / has completed the course', 11, 10),
    line(text.titleVi, 21, 3, { ...bold, least: 15, lines: 2 }),
    line(text.titleEn, 13, 2, { least: 11, lines: 2 }),
    line(`Kết quả / Result: ${text.score}/${text.maxScore}`, 11.5, 9, { color: INK.text }),
  ]
}

/** Where, when and by whom: below on the right, with room for a signature when somebody signs. */
export function signBlocks(text: CertificateText): CertificateBlock[] {
  const day = text.place
    ? `${text.place}, ${text.issuedOn.vi}`
    : `${text.issuedOn.vi[0]?.toUpperCase()}${text.issuedOn.vi.slice(1)}`
  const bold = { weight: 'bold', color: INK.text, least: 8.5, lines: 2 } as const
  return [
    line(day, 10.5, 0, { color: INK.text, least: 8.5, lines: 2 }),
    line(text.issuedOn.en, 9, 0),
    ...(text.signatoryTitle ? [line(text.signatoryTitle.toLocaleUpperCase('vi'), 10, 4, bold)] : []),
    ...(text.signatoryName ? [line(text.signatoryName, 11, 34, bold)] : []),
  ]
}
