import type { ReactNode } from 'react'
import type { Task as TaskData } from '@/domain/content/task'
import { inLang } from '@/domain/lang/in-lang'
import type { Lang } from '@/domain/lang/lang'
import type { ExercisePlace } from '../course/exercise-form'
import { TaskDone } from '../course/task-done'
import type { TaskTexts } from '../course/texts'
import { ShownFigure } from '../shown/shown-figure'
import type { ShownWords } from '../shown/words'

type Props = { task: TaskData; lang: Lang; place: ExercisePlace; texts: TaskTexts; words: ShownWords }

/**
 * A real move outside of the lesson: what to do, a worked answer, the same on material that needs no line,
 * and a button that says it was done.
 */
export function Task({ task, lang, place, texts, words }: Props) {
  const { title, steps, link, ask, answer, offline } = inLang(task, lang)
  return (
    <article
      id={`task-${task.id}`}
      aria-labelledby={`task-${task.id}-title`}
      className="my-7 scroll-mt-20 grid gap-3 rounded-card bg-surface p-inset font-sans text-base shadow-card sm:p-6 print:border print:border-line print:shadow-none"
    >
      <p className="text-sm font-semibold text-ink-2">{texts.label}</p>
      <h3 id={`task-${task.id}-title`} className="text-lg leading-snug">
        {title}
      </h3>
      <ol className="grid list-decimal gap-2 pl-6 marker:font-semibold marker:text-ink-2">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {link && (
        <a
          href={link.to}
          rel="noreferrer"
          className="inline-flex min-h-11 items-center gap-x-1 font-semibold wrap-anywhere underline print:after:content-[attr(href)]"
        >
          {link.text}
        </a>
      )}
      <p>
        <b className="font-semibold">{texts.found}</b> {ask}
      </p>
      <Opened title={texts.answer}>
        <p className="whitespace-pre-line">{answer}</p>
      </Opened>
      <Opened title={texts.offline}>
        <p className="mb-3">{offline.note}</p>
        <ShownFigure shown={offline.show} words={words} />
        <Opened title={texts.answer}>
          <p className="whitespace-pre-line">{offline.answer}</p>
        </Opened>
      </Opened>
      <p className="text-sm text-balance text-ink-2">{texts.free}</p>
      <TaskDone task={task.id} place={place} texts={texts.mark} />
    </article>
  )
}

const Opened = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="fold">
    <summary className="flex min-h-11 items-center py-1.5 font-semibold text-sea-strong">{title}</summary>
    <div className="pb-2">{children}</div>
  </details>
)
