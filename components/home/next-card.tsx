import { ButtonLink } from '../ui/button'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { ProgressRing } from '../ui/progress-ring'

export type NextCardProps = {
  hello: string
  headline: string
  done: number
  total: number
  ring: string
  due?: { text: string; isLate: boolean }
  /** After a quiz that was not passed: what to read again, and from when one may try again. */
  fail?: { title: string; sections: { label: string; href: string }[]; again?: string }
  isDone?: boolean
  action: { label: string; href: string }
}

/** What is left, how long it takes, by when, and the one thing to do. */
export function NextCard(props: NextCardProps) {
  const { hello, headline, done, total, ring, due, fail, isDone = false, action } = props
  return (
    <Card className="grid gap-4">
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-1 wrap-anywhere">
          <p className="text-sm text-ink-2">{hello}</p>
          <h1 className="text-[1.375rem] sm:text-2xl">{headline}</h1>
        </div>
        {total > 0 && <ProgressRing done={done} total={total} label={ring} />}
      </div>
      {due && (
        <p className="-mt-1">
          <Chip tone={due.isLate ? 'bad' : 'wait'}>
            <Icon name={due.isLate ? 'alert' : 'clock'} className="size-4 shrink-0" />
            {due.text}
          </Chip>
        </p>
      )}
      {fail && (
        <div className="grid gap-1 rounded-field bg-surface-2 px-4 py-3">
          <p className="font-semibold">{fail.title}</p>
          <ul>
            {fail.sections.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center gap-2">
                  <Icon name="book" className="shrink-0" />
                  {label}
                </a>
              </li>
            ))}
          </ul>
          {fail.again && <p className="text-ink-2">{fail.again}</p>}
        </div>
      )}
      <ButtonLink href={action.href} variant={isDone ? 'quiet' : 'next'} className="w-full">
        {action.label}
        <Icon name="arrow" className="shrink-0" />
      </ButtonLink>
    </Card>
  )
}
