export type Variant = 'next' | 'quiet' | 'plain' | 'danger'

const base =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-field px-5 py-2.5 text-center font-semibold leading-snug no-underline transition-colors duration-150 cursor-pointer disabled:cursor-not-allowed disabled:opacity-60'
const looks: Record<Variant, string> = {
  next: 'bg-beacon text-on-beacon hover:brightness-95',
  quiet: 'bg-surface text-sea border-[1.5px] border-line-strong hover:bg-sea-soft',
  plain: 'text-sea underline hover:bg-sea-soft',
  danger: 'bg-surface text-bad border-[1.5px] border-bad hover:bg-bad-soft',
}
/** The classes of a button; by itself for links and islands that must not load the router. */
export const buttonLook = (variant: Variant, className = '') => `${base} ${looks[variant]} ${className}`
