import type { ReactNode } from 'react'
import { buttonLook } from '../ui/button-look'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { HelpBlock } from './help-block'
import { LessonOutline } from './lesson-outline'
import { QuizReady } from './quiz-ready'
import { ReadingPlace } from './reading-place'
import type { LessonPageTexts } from './texts'

export type LessonLink = { id: string; title: string; href: string }
type Props = {
  course: { id: string; title: string; href: string; quizHref: string; lessons: LessonLink[] }
  lesson: {
    id: string
    title: string
    number: string
    minutes: string
    meta: string
    /** Said at the head while nobody has approved this version: the word, and what it means. */
    unreviewed?: { label: string; text: string }
    outcomes: string[]
    sources: { text: string; url?: string }[]
    sections: { id: string; title: string }[]
    needsHelp: boolean
  }
  previous: LessonLink
  next: LessonLink
  texts: LessonPageTexts
  children: ReactNode
}

/** A lesson: the reading column, and beside it the lessons of the course with what is done. */
export function LessonPage({ course, lesson, previous, next, texts, children }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[260px_minmax(0,700px)]">
      <article className="mx-auto w-full max-w-[700px] min-w-0 lg:col-start-2 lg:row-start-1">
        <p className="no-print text-sm">
          <a href={course.href} className="inline-flex min-h-11 items-center underline">
            {course.title}
          </a>
        </p>
        <p>
          <Chip>
            {lesson.number} · {lesson.minutes}
          </Chip>
        </p>
        <h1 className="mt-2 text-[28px] leading-tight sm:text-[34px]">{lesson.title}</h1>
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2">
          {lesson.meta}
          {lesson.unreviewed && <Chip tone="wait">{lesson.unreviewed.label}</Chip>}
        </p>
        {lesson.unreviewed && <p className="mt-1 text-sm text-ink-2">{lesson.unreviewed.text}</p>}
        <section
          aria-labelledby="outcomes-title"
          className="mt-5 rounded-field bg-surface-2 px-5 py-4 print:break-inside-avoid"
        >
          <h2 id="outcomes-title" className="text-sm font-semibold text-ink-2">
            {texts.outcomes}
          </h2>
          <ul className="mt-1.5 grid gap-1.5">
            {lesson.outcomes.map((outcome) => (
              <li key={outcome} className="grid grid-cols-[20px_1fr] gap-2.5">
                <Icon name="target" className="mt-0.5 text-sea" />
                {outcome}
              </li>
            ))}
          </ul>
        </section>
        <div className="mt-6 font-read text-lg leading-[1.65] sm:text-[19px]">{children}</div>
        <p className="no-print mt-6 text-sm text-ink-2">{texts.recordedBy}</p>
        {lesson.needsHelp && <HelpBlock {...texts.help} />}
        <Sources title={texts.sources} sources={lesson.sources} />
        {next.href !== course.quizHref && (
          <QuizReady course={course.id} quizHref={course.quizHref} texts={texts.quizReady} />
        )}
        <nav aria-label={texts.nav} className="no-print mt-9 flex flex-wrap justify-between gap-3">
          <a href={previous.href} className={buttonLook('quiet', 'max-sm:w-full')}>
            <Icon name="back" className="shrink-0" />
            <span className="sr-only">{texts.previous}: </span>
            {previous.title}
          </a>
          <a href={next.href} className={buttonLook('next', 'max-sm:w-full')}>
            <span className="sr-only">{texts.next}: </span>
            {next.title}
            <Icon name="arrow" className="shrink-0" />
          </a>
        </nav>
      </article>
      <div className="no-print mx-auto w-full max-w-[700px] lg:col-start-1 lg:row-start-1 lg:pt-11">
        <div className="lg:sticky lg:top-6">
          <LessonOutline
            course={course.id}
            lessons={course.lessons}
            current={lesson.id}
            quizHref={course.quizHref}
            texts={texts.outline}
          />
        </div>
      </div>
      <ReadingPlace course={course.id} lesson={lesson.id} sections={lesson.sections} texts={texts.place} />
    </div>
  )
}

function Sources({ title, sources }: { title: string; sources: { text: string; url?: string }[] }) {
  return (
    <section aria-labelledby="sources-title" className="mt-10 border-t border-line pt-5 text-[15px]">
      <h2 id="sources-title" className="text-base">
        {title}
      </h2>
      <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-ink-2">
        {sources.map(({ text, url }) => (
          <li key={text} className="wrap-break-word">
            {url ? (
              <a href={url} rel="noreferrer" className="underline">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
