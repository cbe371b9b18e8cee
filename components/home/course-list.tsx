import Link from 'next/link'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

export type CourseItem = {
  id: string
  number: number
  title: string
  href: string
  detail: string
  /** What was done besides, where it is worth a word. */
  aside?: string
  isDone: boolean
  doneLabel: string
  percent?: string
  certificate?: { label: string; href: string }
}

/** The person's courses, each with its state. */
export function CourseList({ title, items }: { title: string; items: CourseItem[] }) {
  return (
    <Card aria-labelledby="courses-title">
      <h2 id="courses-title" className="sr-only">
        {title}
      </h2>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center gap-x-3 py-4 first:pt-0 last:pb-0">
            <span
              className={`grid size-10 place-items-center self-start rounded-tile font-bold ${item.isDone ? 'bg-good-soft text-good' : 'bg-sea-soft text-sea-strong'}`}
            >
              {item.isDone ? <Icon name="check" /> : <span aria-hidden="true">{item.number}</span>}
              {item.isDone && <span className="sr-only">{item.doneLabel}</span>}
            </span>
            <div className="flex flex-1 basis-40 flex-wrap items-center gap-x-3">
              <div className="flex-1 basis-40">
                <Link
                  prefetch={false}
                  href={item.href}
                  className="inline-block max-w-full py-1 font-semibold text-ink no-underline hover:underline"
                >
                  {item.title}
                </Link>
                <p className="text-sm text-ink-2">{item.detail}</p>
                {item.aside && <p className="text-sm text-ink-3">{item.aside}</p>}
              </div>
              {item.percent && <Chip>{item.percent}</Chip>}
              {item.certificate && (
                <a
                  href={item.certificate.href}
                  className="inline-flex min-h-11 items-center gap-1.5 font-semibold"
                  aria-label={`${item.certificate.label}: ${item.title}`}
                >
                  <Icon name="download" className="shrink-0" />
                  {item.certificate.label}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
