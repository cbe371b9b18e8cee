import type { ReactNode } from 'react'
import type { Lang } from '@/domain/lang/lang'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { HelpBlock } from './help-block'
import { KeepPlace } from './keep-place'
import { HeldNotice } from './held-notice'
import { LessonAbout, type About } from './lesson-about'
import { LessonEnd } from './lesson-end'
import { LessonOutline } from './lesson-outline'
import { PrintAddress } from './print-address'
import { ReadingPlace } from './reading-place'
import { SignInHint } from './sign-in-hint'
import type { LessonPageTexts } from './texts'
import type { Place } from './what-is-next'

type Props = {
  lang: Lang
  place: Place
  course: { title: string; href: string }
  lesson: About & {
    title: string
    path: string
    number: string
    minutes: string
    sections: { id: string; title: string }[]
    needsHelp: boolean
  }
  previous: { title: string; href: string }
  signInHref: string
  texts: LessonPageTexts
  children: ReactNode
}

/**
 * A lesson: title, help, then the text itself; what it is and who checked it stand at its end, and what comes
 * next.
 */
export function LessonPage({ lang, place, course, lesson, previous, signInHref, texts, children }: Props) {
  const recalls = { course: place.course, lesson: place.lesson, recalls: place.recalls, signInHref }
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,260px)_minmax(0,700px)]">
      <article className="mx-auto w-full max-w-[700px] min-w-0 lg:col-start-2 lg:row-start-1">
        <p className="no-print text-sm max-sm:-mt-3">
          <a href={course.href} className="inline-flex min-h-11 items-center underline">
            {course.title}
          </a>
        </p>
        <p>
          <Chip>
            {lesson.number} · {lesson.minutes}
          </Chip>
        </p>
        <h1 className="mt-2 text-title leading-tight sm:text-[2.125rem]">{lesson.title}</h1>
        <SignInHint lang={lang} {...recalls} texts={texts.hint} />
        <noscript>
          <p className="no-print mt-2 text-sm text-ink-2">{texts.withoutScript}</p>
        </noscript>
        {lesson.needsHelp && <HelpBlock {...texts.help} lang={lang} />}
        <div className="mt-4 font-read max-sm:mt-2 text-lg leading-[1.65] sm:text-[1.1875rem] [&>:first-child]:mt-0">
          {children}
        </div>
        <LessonEnd {...place} lang={lang} signInHref={signInHref} texts={texts.end} />
        <nav aria-label={texts.nav} className="no-print mt-4 font-sans">
          <a href={previous.href} className="inline-flex min-h-11 items-center gap-2 underline">
            <Icon name="back" className="shrink-0" />
            <span>{previous.title}</span>
          </a>
        </nav>
        <LessonAbout {...lesson} texts={texts} />
        <PrintAddress path={lesson.path} />
      </article>
      <div className="no-print mx-auto w-full max-w-[700px] min-w-0 lg:col-start-1 lg:row-start-1 lg:pt-11">
        <div className="lg:sticky lg:top-6">
          <LessonOutline
            course={place.course}
            lessons={place.lessons}
            current={place.lesson}
            quizHref={place.quiz.href}
            texts={texts.outline}
          />
        </div>
      </div>
      <ReadingPlace
        course={place.course}
        lesson={place.lesson}
        sections={lesson.sections}
        texts={texts.place}
      />
      <KeepPlace sections={lesson.sections.map(({ id }) => id)} />
      <HeldNotice course={place.course} texts={texts.held} />
    </div>
  )
}
