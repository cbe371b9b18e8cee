import type { Lang } from '@/domain/lang/lang'

export type Asked = {
  target?: string
  unit?: string
  direct?: boolean
  all?: boolean
  only?: 'late' | 'inactive'
}

const query = (asked: Record<string, string | boolean | undefined>): string => {
  const entries = Object.entries(asked).flatMap(([key, value]) =>
    value ? [[key, value === true ? '1' : value]] : [],
  )
  return new URLSearchParams(entries).toString()
}

/** The address that shows exactly this board again. */
export const boardAddress = (lang: Lang, asked: Asked): string => `/${lang}/manage/boards?${query(asked)}`

/** The names behind a figure of a board. */
export const namesAddress = (lang: Lang, asked: Asked & { after?: string }): string =>
  `/${lang}/manage/boards/missing?${query(asked)}`

export const exportAddress = (
  lang: Lang,
  what: 'board' | 'missing',
  format: 'csv' | 'xlsx',
  asked: Asked,
): string => `/api/v1/exports/${what}?${query({ ...asked, format, lang })}`

export const tagAddress = (asked: Asked): string => `/api/v1/boards/tag?${query(asked)}`

/** What groups recognised before and after courses. */
export const gaugeAddress = (lang: Lang, unit?: string): string =>
  `/${lang}/manage/before-after?${query({ unit })}`

/** One value of an address, or nothing. */
export const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value ? value : undefined
