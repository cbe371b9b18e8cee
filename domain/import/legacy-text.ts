/**
 * Why a text is not what was typed: old Vietnamese fonts, UTF-8 read as another code page, letters lost on
 * the way.
 */
export type TextFault = 'text_tcvn3' | 'text_vni' | 'text_mojibake' | 'text_lost'

/** UTF-8 read as Windows-1252: a lead byte's letter, then what its continuation bytes look like. */
const mojibake =
  /[ÂÃÄÅÆ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|á[»º]/
/** Letters that a code page without them wrote as "?". */
const lost = /\uFFFD|\p{L}\?+\p{L}|\p{L}\?(?= |$)/u
/** TCVN3 (.VnTime) puts Vietnamese letters on signs, and on capitals that then stand inside a word. */
const tcvn3 = /[ª©®«¬¨¦§¡¢£¤¥µ¶¸¹»¼½¾×÷ßÞþ]|\p{Ll}[À-ÖØ-Ý]/u
/**
 * VNI writes a mark as a letter of its own after the vowel: "Nguyeãn", "Traàn". Leão and Michaël are names.
 */
const vni = /[aeoyu][øûõåä]|a[âãàê]|e[âàåäê]|eã(?!o)|[öô]ô|öø|öù|öû|öõ/iu

/**
 * Tells text that only an old font or a wrong code page explains; null for what may be a name in any Latin
 * spelling.
 */
export function textFault(text: string): TextFault | null {
  if (mojibake.test(text)) return 'text_mojibake'
  if (lost.test(text)) return 'text_lost'
  if (tcvn3.test(text)) return 'text_tcvn3'
  return vni.test(text) ? 'text_vni' : null
}
