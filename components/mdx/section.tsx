import type { ReactNode } from 'react'

type Props = { id: string; title: string; children?: ReactNode }

/**
 * A part of a lesson that progress, quiz results and links lead to. It is laid out at once: a guessed height
 * moves its end.
 */
export function Section({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-2">
      <h2 id={`${id}-title`} className="mt-7 mb-3 font-sans text-[1.4375rem] print:break-after-avoid">
        {title}
      </h2>
      {children}
    </section>
  )
}
