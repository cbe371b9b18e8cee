import Link from 'next/link'
import type { ButtonHTMLAttributes, ComponentProps } from 'react'
import { buttonLook, type Variant } from './button-look'

/** `next` is the one thing to do now; a page has one. */
export function Button({
  variant = 'next',
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant }) {
  return <button {...rest} className={buttonLook(variant, className)} />
}

export function ButtonLink({
  variant = 'next',
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: Variant }) {
  return <Link {...rest} className={buttonLook(variant, className)} />
}
