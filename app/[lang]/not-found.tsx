import { lang as rootLang } from 'next/root-params'
import { ButtonLink } from '@/components/ui/button'
import { isLang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'

/** A missing page in the language of its address. It is part of every page below, so it reads nothing of the request: that would keep them from being prerendered. */
export default async function NotFound() {
  const asked = await rootLang()
  const lang = isLang(asked) ? asked : 'vi'
  const t = translator(lang)
  return (
    <main id="content" className="mx-auto grid max-w-xl gap-4 p-6 py-16">
      <h1 className="text-2xl font-bold">{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <div>
        <ButtonLink href={`/${lang}`}>{t('missing.home')}</ButtonLink>
      </div>
    </main>
  )
}
