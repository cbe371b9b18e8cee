import { z } from 'zod'
import { Bilingual, type Lang } from '../lang/lang'
import { searchText } from '../text/search-text'
import { Day } from '../time/day'

export const LawKind = z.enum(['law', 'code', 'decree', 'decision', 'circular', 'constitution'])

/** How we know what a text says: the article itself was read, a report of it was read, or neither. */
export const Verified = z.enum(['text', 'secondary', 'unverified'])
export type Verified = z.infer<typeof Verified>

/** Clause numbers as printed, joined by dots: `7.2.g` is Điều 7 khoản 2 điểm g. */
export const ArticleNumber = z
  .string()
  .regex(/^\d+[a-zđ]?(\.\d+[a-zđ]?)?(\.[a-zđ]+\d*)?$/, 'must be numbers as printed, joined by dots: 7.2.g')

const Article = Bilingual.extend({ verified: Verified.optional() }).strict()
const InForce = z.object({ from: Day, to: Day.optional() }).strict()

/** One legal document: content/laws/<slug>.yaml. */
export const Law = z
  .object({
    id: z.string().min(1),
    kind: LawKind,
    short: Bilingual,
    title: Bilingual,
    issued: Day,
    inForce: InForce.refine(({ from, to }) => !to || from <= to, 'ends before it begins'),
    replaces: z.array(z.string()).default([]),
    address: z.url({ protocol: /^https?$/ }).optional(),
    lastChecked: Day,
    /**
     * What was searched on that day to find what replaces or amends it, and what was found; without it nobody
     * looked.
     */
    searched: Bilingual.optional(),
    verified: Verified,
    articles: z.record(ArticleNumber, Article).default({}),
  })
  .strict()
export type Law = z.infer<typeof Law>

/** Where a day lies in a document's life. */
export type LawState = 'in_force' | 'not_yet' | 'ended'

export function lawStateOn(law: Pick<Law, 'inForce'>, day: Day): LawState {
  if (day < law.inForce.from) return 'not_yet'
  return law.inForce.to !== undefined && law.inForce.to < day ? 'ended' : 'in_force'
}

export const verifiedOf = (law: Law, art: string): Verified => law.articles[art]?.verified ?? law.verified

const clauseNames = { vi: ['Điều', 'khoản', 'điểm'], en: ['Article', 'clause', 'point'] } as const

/** `7.2.g` in words: Điều 7 khoản 2 điểm g. */
export function articleName(art: string, lang: Lang): string {
  const parts = art.split('.')
  // `19.a` has a point right below the article.
  const names = clauseNames[lang]
  return parts
    .map((part, i) => `${i === 1 && !/^\d/.test(part) ? names[2] : names[Math.min(i, 2)]} ${part}`)
    .join(lang === 'vi' ? ' ' : ', ')
}

const shorten: Record<Lang, [RegExp, string][]> = {
  vi: [
    [/^Nghị định /, 'NĐ '],
    [/^Thông tư /, 'TT '],
    [/^Quyết định /, 'QĐ '],
  ],
  en: [],
}

/** What the chip in the text says: NĐ 330/2026, Đ11.2. */
export function lawLabel(law: Pick<Law, 'short'>, art: string, lang: Lang): string {
  const name = shorten[lang].reduce((text, [long, short]) => text.replace(long, short), law.short[lang])
  return lang === 'vi' ? `${name}, Đ${art}` : `${name}, Art. ${art}`
}

/** Where a document stands on the page of the registry. */
export const lawAnchor = (id: string): string => `law-${searchText(id).replace(/[^a-z0-9]+/g, '-')}`
