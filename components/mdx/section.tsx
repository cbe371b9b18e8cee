import type { ReactNode } from 'react'

type Props = { id: string; title: string; children?: ReactNode }

// The browser lays a part out when it comes near: on a slow phone that saves a third of a second before the first line. Padding and negative
// margin leave room for the focus ring, which would be cut at the edge of such a part.
const nearby =
  '[content-visibility:auto] [contain-intrinsic-size:auto_720px] -mx-2 px-2 print:[content-visibility:visible]'

/** A part of a lesson that progress and quiz results link to. */
export function Section({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`scroll-mt-20 ${nearby}`}>
      <h2 id={`${id}-title`} className="mt-7 mb-3 font-sans text-[23px] print:break-after-avoid">
        {title}
      </h2>
      {children}
    </section>
  )
}
