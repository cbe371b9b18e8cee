'use client'

import { Icon } from '../ui/icon'
import { useProgress } from './progress-store'

type Props = {
  course: string
  lessons: { id: string; title: string; href: string; size: string }[]
  /** What is said of the tasks, before and after it is known who reads; nothing where there is none. */
  tasks: { before: string; done: string } | null
  texts: { done: string; testedOut: string; toDo: string }
}

/** The lessons of a course page, with a tick at those that are done, and how many tasks were. */
export function CourseLessons({ course, lessons, tasks, texts }: Props) {
  const progress = useProgress(course)
  return (
    <>
      <ol className="divide-y divide-line">
        {lessons.map(({ id, title, href, size }, i) => {
          const state = progress?.lessons[id]
          const isDone = state?.done ?? false
          const done = state?.testedOutOn ? texts.testedOut : texts.done
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3.5 py-3 first:pt-0 last:pb-0">
              <span
                className={`grid size-10 shrink-0 place-items-center rounded-tile font-bold ${isDone ? 'bg-good-soft text-good' : 'bg-sea-soft text-sea-strong'}`}
              >
                {isDone ? <Icon name="check" /> : <span aria-hidden="true">{i + 1}</span>}
              </span>
              <div className="flex-1 basis-40">
                <a
                  href={href}
                  className="inline-block max-w-full py-1 font-semibold text-ink no-underline hover:underline"
                >
                  {title}
                </a>
                <p className="text-sm text-ink-2">
                  <span>{size}</span>
                  <span>{progress?.signedIn && ` · ${isDone ? done : texts.toDo}`}</span>
                </p>
              </div>
            </li>
          )
        })}
      </ol>
      {tasks && (
        <p className="mt-4 border-t border-line pt-3 text-sm text-ink-2">
          {progress?.signedIn ? tasks.done.replace('{done}', String(progress.tasks.length)) : tasks.before}
        </p>
      )}
    </>
  )
}
