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
 * A share as a percentage. Only all is 100 % and only none is 0 %: what lies between is never rounded up to the whole nor
 * down to nothing. A dash stands where there is no rate.
 */
export function formatPercent(share: number | null, lang: Lang, digits = 1): string {
  if (share === null || !Number.isFinite(share)) return DASH
  const step = 10 ** -digits
  const rounded = Math.round(share * 100 * 10 ** digits) / 10 ** digits
  const percent = share <= 0 ? 0 : share >= 1 ? 100 : Math.min(100 - step, Math.max(step, rounded))
  const number = percent.toLocaleString(locales[lang], {
    minimumFractionDigits: percent % 100 === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  })
  // A no-break space: the sign never stands alone on a line.
  return lang === 'vi' ? `${number}\u00a0%` : `${number}%`
}
