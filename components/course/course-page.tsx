import type { Lang } from '@/domain/lang/lang'
import { Card } from '../ui/card'
import { CourseAction } from './course-action'
import { CourseLessons } from './course-lessons'
import { GaugeOffer } from './gauge-offer'
import { PracticeLink } from './practice-link'
import { TestOutLine } from './test-out-line'
import type { CoursePageTexts } from './texts'

type Props = {
  lang: Lang
  course: {
    id: string
    title: string
    summary: string
    size: string
    quizHref: string
    practiceHref: string
    testOutHref: string
    certificatesHref: string
    /** Only of a course with forms for before and after. */
    gaugeHref?: string
    rules: string[]
    tasks: { before: string; done: string } | null
  }
  lessons: { id: string; title: string; href: string; size: string }[]
  texts: CoursePageTexts
}

/** What a course is, how long it takes, how its quiz works, and one button. */
export function CoursePage({ lang, course, lessons, texts }: Props) {
  return (
    <div className="grid gap-7">
      <header className="grid gap-3">
        <p className="text-sm font-semibold text-ink-2">{course.size}</p>
        <h1 className="text-title leading-tight sm:text-[2.125rem]">{course.title}</h1>
        <p className="max-w-2xl font-read text-lg leading-relaxed">{course.summary}</p>
        <p className="no-print mt-2">
          <CourseAction
            lang={lang}
            course={course.id}
            lessons={lessons}
            quizHref={course.quizHref}
            certificatesHref={course.certificatesHref}
            texts={texts.action}
          />
        </p>
        <TestOutLine course={course.id} href={course.testOutHref} texts={texts.testOut} />
        {course.gaugeHref && <GaugeOffer course={course.id} href={course.gaugeHref} texts={texts.gauge} />}
      </header>
      <section aria-labelledby="lessons-title">
        <h2 id="lessons-title" className="mb-3 text-xl">
          {texts.lessons}
        </h2>
        <Card>
          <CourseLessons
            course={course.id}
            lessons={lessons}
            tasks={course.tasks}
            texts={{ done: texts.done, testedOut: texts.testedOut, toDo: texts.toDo }}
          />
        </Card>
      </section>
      <section aria-labelledby="quiz-title">
        <h2 id="quiz-title" className="mb-3 text-xl">
          {texts.quizTitle}
        </h2>
        <ul className="grid max-w-2xl list-disc gap-1.5 pl-5">
          {course.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <PracticeLink course={course.id} href={course.practiceHref} text={texts.practice} />
      </section>
    </div>
  )
}
