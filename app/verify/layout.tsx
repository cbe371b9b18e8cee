import '../globals.css'
import type { ReactNode } from 'react'

/** Anyone may open this page, whatever their language: it says everything in both. */
export default function VerifyLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body className="min-h-dvh">{children}</body>
    </html>
  )
}
