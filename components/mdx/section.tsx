import type { ReactNode } from 'react'

type Props = { id: string; title: string; children?: ReactNode }

/** A part of a lesson that progress and quiz results link to. */
export function Section({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-20">
      <h2 id={`${id}-title`} className="mt-11 mb-3 font-sans text-[23px] print:break-after-avoid">
        {title}
      </h2>
      {children}
    </section>
  )
}
