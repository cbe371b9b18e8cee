'use client'

import type { Lang } from '@/domain/lang/lang'
import { useShell } from '../shell/use-shell'
import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import { useProgress } from './progress-store'
import { courseAfter, courseStep } from './what-is-next'

type Props = {
  lang: Lang
  course: string
  lessons: { id: string; href: string }[]
  quizHref: string
  certificatesHref: string
  texts: Record<ReturnType<typeof courseStep>['kind'], string>
}

/** The one button of a course page: begin, go on, take the quiz, or what comes after it. */
export function CourseAction({ lang, course, texts, ...place }: Props) {
  const after = courseAfter({ course, nextCourse: null }, useShell(), lang)
  const { kind, href } = courseStep(place, useProgress(course), after)
  return (
    <a href={href} className={buttonLook('next', 'w-full sm:w-auto')}>
      <span>{texts[kind]}</span>
      <Icon name="arrow" className="shrink-0" />
    </a>
  )
}
