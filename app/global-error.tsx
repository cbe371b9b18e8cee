'use client'

import './globals.css'
import { Trouble } from '@/components/trouble/trouble'

/**
 * Takes the whole page's place when even its frame failed; nothing of the page is known here, not even its
 * language.
 */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="vi">
      <body className="min-h-dvh">
        <Trouble langs={['vi', 'en']} reference={undefined} onRetry={retry} />
      </body>
    </html>
  )
}
