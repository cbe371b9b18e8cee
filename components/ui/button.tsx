import Link from 'next/link'
import { type ButtonHTMLAttributes, Children, type ComponentProps, type ReactNode } from 'react'
import { buttonLook, type Variant } from './button-look'

/**
 * Each text in an element of its own: a browser that translates the page moves bare texts, and React would
 * not find them again.
 */
const inElements = (children: ReactNode): ReactNode =>
  Children.map(children, (child) =>
    typeof child === 'string' || typeof child === 'number' ? <span>{child}</span> : child,
  )

/** `next` is the one thing to do now; a page has one. */
export function Button({
  variant = 'next',
  className,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant }) {
  return (
    <button {...rest} className={buttonLook(variant, className)}>
      {inElements(children)}
    </button>
  )
}

export function ButtonLink({
  variant = 'next',
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { variant?: Variant }) {
  return (
    <Link {...rest} className={buttonLook(variant, className)}>
      {inElements(children)}
    </Link>
  )
}
