import './globals.css'
import { buttonLook } from '@/components/ui/button-look'
import { Logo } from '@/components/ui/logo'
import { langs } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'

export const metadata = { title: translator('vi')('missing.title') }

/** Prerendered, for addresses that proxy.ts never sees; says everything in both languages. */
export default function GlobalNotFound() {
  return (
    <html lang="vi">
      <body className="min-h-dvh">
        <div className="mx-auto grid w-full max-w-xl gap-10 px-gutter py-6">
          <p className="flex min-h-11 items-center">
            <Logo name={translator('vi')('app.name')} />
          </p>
          <main id="content" className="grid gap-10">
            {langs.map((lang, at) => {
              const Heading = at === 0 ? 'h1' : 'h2'
              const t = translator(lang)
              return (
                <section key={lang} lang={lang} className="grid justify-items-start gap-4">
                  <Heading className="text-2xl">{t('missing.title')}</Heading>
                  <p>{t('missing.text')}</p>
                  <a href={`/${lang}`} className={buttonLook(at === 0 ? 'next' : 'quiet')}>
                    {t('missing.home')}
                  </a>
                </section>
              )
            })}
          </main>
        </div>
      </body>
    </html>
  )
}
