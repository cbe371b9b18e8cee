import { Children, type ReactNode } from 'react'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { inputLook } from '../ui/field'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'

type Props = {
  /** The address of a new order, without its language's choice of lesson. */
  start: string
  courseHref: string
  lessons: { id: string; title: string }[]
  chosen?: string
  nextHref: string
  texts: Record<'heading' | 'lead' | 'lesson' | 'all' | 'show' | 'count' | 'next' | 'back', string>
  children: ReactNode
}

/** Ten questions to try oneself on, and ten others; plain links and a plain form: the address says it all. */
export function PracticePage({ start, courseHref, lessons, chosen, nextHref, texts, children }: Props) {
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-5">
      <h1 className="text-2xl">{texts.heading}</h1>
      <Notice>
        <p>{texts.lead}</p>
      </Notice>
      <form action={start} className="no-print grid gap-1">
        <label htmlFor="only" className="text-sm font-semibold">
          {texts.lesson}
        </label>
        <div className="flex flex-wrap items-center gap-2.5">
          <span className="min-w-0 grow basis-64">
            <select key={chosen} id="only" name="only" defaultValue={chosen ?? ''} className={inputLook}>
              <option value="">{texts.all}</option>
              {lessons.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </span>
          <Button type="submit" variant="quiet">
            {texts.show}
          </Button>
        </div>
      </form>
      <p className="text-sm text-ink-2">{texts.count}</p>
      <ol className="-my-7 grid">
        {Children.map(children, (question) => (
          <li>{question}</li>
        ))}
      </ol>
      <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={nextHref} className={buttonLook('next')}>
          <span>{texts.next}</span>
          <Icon name="arrow" className="shrink-0" />
        </a>
        <a href={courseHref} className="inline-flex min-h-11 items-center font-semibold">
          {texts.back}
        </a>
      </p>
    </div>
  )
}
