'use client'

import { useEffect } from 'react'
import { Button } from '@/components/ui/button'

// An error boundary gets no props from its page, and what it says must not need the server: the one place
// where texts stand in code.
const texts = {
  vi: {
    title: 'Trang chưa mở được',
    text: 'Hệ thống gặp trục trặc khi mở trang này. Những gì bạn đã lưu vẫn còn nguyên. Trang tự thử lại khi hệ thống sẵn sàng.',
    retry: 'Thử lại ngay',
  },
  en: {
    title: 'This page could not be opened',
    text: 'Something went wrong while opening this page. Everything you saved is still there. The page tries again when the system is ready.',
    retry: 'Try again now',
  },
}
const FIRST_MS = 4_000

/** Says that a page failed, and opens it again as soon as the site says that it is well. */
export function Trouble({
  langs,
  reference,
  onRetry,
}: {
  langs: string[]
  reference: string | undefined
  onRetry: () => void
}) {
  useEffect(() => {
    let wait = FIRST_MS
    let timer = setTimeout(ask, wait)
    async function ask() {
      const isWell = await fetch('/api/health', { cache: 'no-store' }).then(
        (answer) => answer.ok,
        () => false,
      )
      if (isWell) onRetry()
      // Each time a little later, so that a lasting fault is not hammered.
      wait = Math.min(wait * 1.5, 60_000)
      timer = setTimeout(ask, wait)
    }
    return () => clearTimeout(timer)
  }, [onRetry])
  return (
    <main id="content" className="mx-auto grid max-w-xl gap-10 px-gutter py-16">
      {langs.map((asked, at) => {
        const lang = asked === 'en' ? 'en' : 'vi'
        const { title, text, retry } = texts[lang]
        const Heading = at === 0 ? 'h1' : 'h2'
        return (
          <section key={lang} lang={lang} className="grid justify-items-start gap-4">
            <Heading className="text-2xl">{title}</Heading>
            <p role="status">{text}</p>
            <Button variant={at === 0 ? 'next' : 'quiet'} onClick={onRetry}>
              {retry}
            </Button>
          </section>
        )
      })}
      {reference && <p className="text-sm text-ink-2">{reference}</p>}
    </main>
  )
}
