import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { LanguageSwitch } from '../shell/language-switch'
import { Card } from '../ui/card'
import { Logo } from '../ui/logo'

type Props = { lang: Lang; path: string; texts: { app: string; language: string }; children: ReactNode }

/** One card on an empty page: signing in, activating, setting up. */
export function NarrowPage({ lang, path, texts, children }: Props) {
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-6 px-gutter py-6 sm:content-center">
      <header className="flex items-center justify-between">
        <Link href={`/${lang}`} className="inline-flex min-h-11 items-center no-underline">
          <Logo name={texts.app} />
        </Link>
        <LanguageSwitch lang={lang} path={path} label={texts.language} />
      </header>
      <main id="content" tabIndex={-1} className="outline-none">
        <Card className="grid gap-5 wrap-anywhere">{children}</Card>
      </main>
    </div>
  )
}
