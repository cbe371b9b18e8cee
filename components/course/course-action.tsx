'use client'

import { buttonLook } from '../ui/button-look'
import { Icon } from '../ui/icon'
import { useProgress } from './progress-store'

type Props = {
  course: string
  lessons: { id: string; href: string }[]
  quizHref: string
  certificatesHref: string
  texts: { start: string; goOn: string; quiz: string; certificate: string }
}

/** The one button of a course page: begin, go on, take the quiz, or see the certificate. */
export function CourseAction({ course, lessons, quizHref, certificatesHref, texts }: Props) {
  const progress = useProgress(course)
  const next = lessons.find(({ id }) => !progress?.lessons[id]?.done) ?? lessons[0]
  const hasBegun = progress !== null && Object.keys(progress.lessons).length > 0
  const [label, href] = progress?.passed
    ? [texts.certificate, certificatesHref]
    : progress?.quizReady
      ? [texts.quiz, quizHref]
      : [hasBegun ? texts.goOn : texts.start, next?.href ?? quizHref]
  return (
    <a href={href} className={buttonLook('next', 'w-full sm:w-auto')}>
      <span>{label}</span>
      <Icon name="arrow" className="shrink-0" />
    </a>
  )
}
