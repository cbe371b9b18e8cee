import type { ComponentProps, CSSProperties } from 'react'

/** Markdown aligns a column by an inline style, which the site's policy refuses: a class instead. */
const aligned = (style: CSSProperties | undefined): string => {
  if (style?.textAlign === 'right') return 'text-right tabular-nums'
  return style?.textAlign === 'center' ? 'text-center' : 'text-left'
}

/** A number or a range of them is one thing: “10–20” on two lines reads as two. */
const isFigure = (cell: unknown): boolean => typeof cell === 'string' && /^[\d.,–\u2060\s%-]+$/u.test(cell)

/** Markdown's own elements as they look in the reading column. */
export const elements = {
  p: (props: ComponentProps<'p'>) => <p {...props} className="my-4.5" />,
  ul: (props: ComponentProps<'ul'>) => (
    <ul {...props} className="my-4.5 grid list-disc gap-2 pl-6 marker:text-ink-3" />
  ),
  ol: (props: ComponentProps<'ol'>) => (
    <ol {...props} className="my-4.5 grid list-decimal gap-2 pl-7 marker:font-semibold marker:text-ink-2" />
  ),
  li: (props: ComponentProps<'li'>) => <li {...props} className="pl-1 [&>p]:my-1" />,
  h3: (props: ComponentProps<'h3'>) => <h3 {...props} className="mt-7 mb-2 font-sans text-lg" />,
  a: (props: ComponentProps<'a'>) => (
    <a
      {...props}
      rel={props.href?.startsWith('http') ? 'noreferrer' : undefined}
      className="underline print:text-inherit"
    />
  ),
  strong: (props: ComponentProps<'strong'>) => <strong {...props} className="font-bold" />,
  code: (props: ComponentProps<'code'>) => (
    <code {...props} className="rounded bg-surface-2 px-1.5 py-0.5 font-mono text-[0.82em] wrap-anywhere" />
  ),
  blockquote: (props: ComponentProps<'blockquote'>) => (
    <blockquote {...props} className="my-5 border-l-3 border-line-strong pl-4 text-ink-2 italic" />
  ),
  // Measured in letters: only where few of them fit on a line, a phone with large ones, may words break.
  table: (props: ComponentProps<'table'>) => (
    <div className="@container my-6">
      <table
        {...props}
        className="w-full border-collapse font-sans text-[0.9375rem] leading-relaxed sm:text-base"
      />
    </div>
  ),
  th: ({ style, ...props }: ComponentProps<'th'>) => (
    <th
      {...props}
      scope="col"
      className={`border-b-2 border-line-strong px-1.5 py-2.5 align-bottom font-semibold first:pl-0 last:pr-0 @max-3xs:wrap-anywhere sm:px-2 sm:first:pl-0 sm:last:pr-0 ${aligned(style)}`}
    />
  ),
  td: ({ style, ...props }: ComponentProps<'td'>) => (
    <td
      {...props}
      className={`border-b border-line px-1.5 py-2.5 align-top hyphens-auto wrap-break-word first:pl-0 last:pr-0 @max-3xs:wrap-anywhere sm:px-2 sm:hyphens-manual sm:first:pl-0 sm:last:pr-0 ${aligned(style)} ${isFigure(props.children) ? 'whitespace-nowrap' : ''}`}
    />
  ),
}
