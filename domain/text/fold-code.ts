/**
 * Letters that look like another, as they come out of keyboards, fonts and copied tables; to the letter that
 * is meant.
 */
const lookAlikes = new Map<string, string>([
  // Icelandic eth and African D in place of the Vietnamese letter.
  ['Ð', 'Đ'],
  ['Ɖ', 'Đ'],
  // Cyrillic and Greek capitals that no eye tells from Latin ones.
  ...pair('АВЕКМНОРСТУХІЈЅԚԜ', 'ABEKMHOPCTYXIJSQW'),
  ...pair('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...pair('‐‑‒–—−', '------'),
])

function pair(from: string, to: string): [string, string][] {
  return [...from].map((letter, at) => [letter, to[at] ?? letter])
}

/**
 * What a code is compared by: capitals, full width digits as digits, look-alike letters as one.
 * `b24dccn001`, `B24DCCN001` and a code with a Cyrillic А are the same code. The SQL function fold_code is
 * its twin.
 */
export const foldCode = (code: string): string =>
  [...code.normalize('NFKC').trim().toUpperCase().normalize('NFC')]
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('')

const eths = new Map([
  ['Ð', 'Đ'],
  ['Ɖ', 'Đ'],
  ['ð', 'đ'],
  ['ɖ', 'đ'],
])

/** A text as it is kept: Đ written as Đ, full width letters, digits and signs as ordinary ones. */
export const plainLetters = (text: string): string =>
  text
    .replace(/[ÐƉðɖ]/g, (letter) => eths.get(letter) ?? letter)
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
