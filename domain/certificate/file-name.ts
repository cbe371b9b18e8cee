/** The name of a certificate's file, in letters that every system keeps: who, for what, which. */
export const certificateFileName = ({
  holder,
  title,
  serial,
}: {
  holder: string
  title: string
  serial: string
}): string => `${[holder, title, serial].map(plain).filter(Boolean).join('-')}.pdf`

/** Đoàn Trung Sơn → Doan-Trung-Son; what has no Latin letters leaves nothing. */
const plain = (text: string): string =>
  text
    .replaceAll(/[đð]/g, 'd')
    .replaceAll(/[ĐÐ]/g, 'D')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^0-9A-Za-z]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '')
