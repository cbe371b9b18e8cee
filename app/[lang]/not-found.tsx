import { lang as rootLang } from 'next/root-params'
import { buttonLook } from '@/components/ui/button-look'
import { Logo } from '@/components/ui/logo'
import { isLang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'

/**
 * A missing page in the language of its address. It is part of every page below, so it reads nothing of the
 * request: that would keep them from being prerendered.
 */
export default async function NotFound() {
  const asked = await rootLang()
  const lang = isLang(asked) ? asked : 'vi'
  const t = translator(lang)
  return (
    <div className="mx-auto grid w-full max-w-xl gap-10 px-gutter py-6">
      <a href={`/${lang}`} className="inline-flex min-h-11 items-center justify-self-start no-underline">
        <Logo name={t('app.name')} />
      </a>
      <main id="content" tabIndex={-1} className="grid justify-items-start gap-4 outline-none">
        <h1 className="text-2xl">{t('missing.title')}</h1>
        <p>{t('missing.text')}</p>
        <a href={`/${lang}`} className={buttonLook('next')}>
          {t('missing.home')}
        </a>
      </main>
    </div>
  )
}
