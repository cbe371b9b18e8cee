export type Variant = 'next' | 'quiet' | 'plain' | 'danger'

// Every button has a border, also where it is not seen: forced colours take the ground away and leave the
// line.
const base =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-field border-[1.5px] px-5 py-2.5 text-center font-semibold leading-snug no-underline transition-colors duration-150 cursor-pointer disabled:cursor-not-allowed disabled:opacity-60'
const looks: Record<Variant, string> = {
  next: 'bg-beacon text-on-beacon border-transparent hover:brightness-95',
  quiet: 'bg-surface text-sea border-line-strong hover:bg-sea-soft',
  plain: 'text-sea underline border-transparent hover:bg-sea-soft forced-colors:border-0',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
}
/** The classes of a button; by itself for links and islands that must not load the router. */
export const buttonLook = (variant: Variant, className = '') => `${base} ${looks[variant]} ${className}`
