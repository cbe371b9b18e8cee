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
  isDone?: boolean
  action: { label: string; href: string }
}

/** What is left, how long it takes, by when, and the one thing to do. */
export function NextCard({ hello, headline, done, total, ring, due, isDone = false, action }: NextCardProps) {
  return (
    <Card className="grid gap-4">
      <div className="flex items-start justify-between gap-4">
        <div className="grid gap-1">
          <p className="text-sm text-ink-2">{hello}</p>
          <h1 className="text-[22px] sm:text-2xl">{headline}</h1>
        </div>
        <ProgressRing done={done} total={total} label={ring} />
      </div>
      {due && (
        <p className="-mt-1">
          <Chip tone={due.isLate ? 'bad' : 'wait'}>
            <Icon name={due.isLate ? 'alert' : 'clock'} className="size-4 shrink-0" />
            {due.text}
          </Chip>
        </p>
      )}
      <ButtonLink href={action.href} variant={isDone ? 'quiet' : 'next'} className="w-full">
        {action.label}
        <Icon name="arrow" className="shrink-0" />
      </ButtonLink>
    </Card>
  )
}
