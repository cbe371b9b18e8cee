import { notFound } from 'next/navigation'
import { isLang, type Lang } from '@/domain/lang/lang'

/** The language of the address; anything else is a page that does not exist. */
export function pageLang(lang: string): Lang {
  if (!isLang(lang)) notFound()
  return lang
}
