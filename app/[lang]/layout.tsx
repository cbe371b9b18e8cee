import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLang, langs } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

export const generateStaticParams = () => langs.map((lang) => ({ lang }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLang(lang)) return {}
  const t = translator(lang)
  return {
    title: { template: `%s · ${t('app.name')}`, default: t('app.name') },
    description: t('app.description'),
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f0' },
    { media: '(prefers-color-scheme: dark)', color: '#0c181d' },
  ],
}

export default async function RootLayout({ children, params }: Props) {
  const { lang } = await params
  if (!isLang(lang)) notFound()
  const t = translator(lang)
  return (
    <html lang={lang}>
      <body className="min-h-dvh">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-tile focus:bg-surface focus:p-3"
        >
          {t('app.skip')}
        </a>
        {children}
      </body>
    </html>
  )
}
