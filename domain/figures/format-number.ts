import type { Lang } from '../lang/lang'

const locales: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' }
export const DASH = '–'

/** 1.234 in Vietnamese, 1,234 in English. */
export const formatNumber = (n: number, lang: Lang): string => n.toLocaleString(locales[lang])

/** A change with its sign: +7, 0, −2. */
export const formatChange = (n: number, lang: Lang): string => {
  if (n === 0) return '0'
  return `${n > 0 ? '+' : '−'}${formatNumber(Math.abs(n), lang)}`
}

/**
 * A share in percent. Only all is 100 and only none is 0: what lies between is never rounded up to the whole
 * nor down to nothing. Null where there is no rate.
 */
export function percentOf(share: number | null, digits = 1): number | null {
  if (share === null || !Number.isFinite(share)) return null
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : 100
  const step = 10 ** -digits
  const rounded = Math.round(share * 100 * 10 ** digits) / 10 ** digits
  return Math.min(100 - step, Math.max(step, rounded))
}

/** A share as people read it: 80,2 % in Vietnamese, 80.2% in English, a dash where there is no rate. */
export function formatPercent(share: number | null, lang: Lang, digits = 1): string {
  const percent = percentOf(share, digits)
  if (percent === null) return DASH
  const number = percent.toLocaleString(locales[lang], {
    minimumFractionDigits: percent % 100 === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  })
  // A no-break space: the sign never stands alone on a line.
  return lang === 'vi' ? `${number}\u00a0%` : `${number}%`
}

/** A number with one decimal: 4,2 in Vietnamese, 4.2 in English; a change bears its sign. */
export function formatMean(n: number, lang: Lang, isChange = false): string {
  const rounded = Math.round(n * 10) / 10
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const text = Math.abs(rounded).toLocaleString(locales[lang], digits)
  if (rounded < 0) return `−${text}`
  return isChange && rounded > 0 ? `+${text}` : text
}
