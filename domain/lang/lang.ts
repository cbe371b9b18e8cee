import { z } from 'zod'

export const langs = ['vi', 'en'] as const

/** The two interface languages; Vietnamese is the first. */
export const Lang = z.enum(langs)
export type Lang = z.infer<typeof Lang>

/** A text in both languages. */
export const Bilingual = z.object({ vi: z.string().trim().min(1), en: z.string().trim().min(1) }).strict()
export type Bilingual = z.infer<typeof Bilingual>

export const isLang = (value: unknown): value is Lang => langs.some((lang) => lang === value)

/** The language that a form or an address names; Vietnamese when it names none. */
export const readLang = (value: unknown): Lang => (isLang(value) ? value : 'vi')
