'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = { href: string; className: string; here: string; elsewhere: string; children: ReactNode }

/** A link that knows when the reader is on its page or below it. */
export function HereLink({ href, className, here, elsewhere, children }: Props) {
  const path = usePathname()
  const isHere = path === href || path.startsWith(`${href}/`)
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={`${className} ${isHere ? here : elsewhere}`}
    >
      {children}
    </Link>
  )
}
