import { Icon } from '../ui/icon'

export type CourseCardProps = { title: string; summary: string; size: string; href: string; open: string }

/** A course in the catalogue; the whole card leads to it. */
export function CourseCard({ title, summary, size, href, open }: CourseCardProps) {
  return (
    <li className="relative flex flex-col gap-2 rounded-card bg-surface p-inset shadow-card sm:p-6">
      <h2 className="text-xl leading-snug">
        <a
          href={href}
          className="text-ink no-underline after:absolute after:inset-0 after:rounded-card hover:underline"
        >
          {title}
        </a>
      </h2>
      <p className="text-sm font-semibold text-ink-2">{size}</p>
      <p className="flex-1 leading-relaxed text-ink-2">{summary}</p>
      <p aria-hidden="true" className="mt-1 flex items-center gap-2 font-semibold text-sea">
        {open}
        <Icon name="arrow" />
      </p>
    </li>
  )
}
