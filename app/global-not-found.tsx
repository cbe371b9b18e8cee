import './globals.css'
import { buttonLook } from '@/components/ui/button-look'
import { langs } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'

export const metadata = { title: translator('vi')('missing.title') }

/** Prerendered, for addresses that proxy.ts never sees; says everything in both languages. */
export default function GlobalNotFound() {
  return (
    <html lang="vi">
      <body className="min-h-dvh">
        <main id="content" className="mx-auto grid max-w-xl gap-10 p-6 py-16">
          {langs.map((lang) => (
            <section key={lang} lang={lang} className="grid gap-4">
              <h1 className="text-2xl font-bold">{translator(lang)('missing.title')}</h1>
              <p>{translator(lang)('missing.text')}</p>
              <div>
                <a href={`/${lang}`} className={buttonLook('next')}>
                  {translator(lang)('missing.home')}
                </a>
              </div>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
