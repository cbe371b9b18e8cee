import type { Lang } from '@/domain/lang/lang'
import type { Shell } from '../shell/use-shell'
import { type HeldAnswer, keyOf } from './held-answers'
import type { Progress } from './progress-store'

export type Link = { title: string; href: string; minutes?: string }
export type Place = {
  course: string
  lesson: string
  lessons: readonly (Link & { id: string })[]
  /** The lesson's recall questions; answering them all finishes it. */
  recalls: readonly string[]
  quiz: Link
  /** The course after this one, when there is one. */
  nextCourse: Link | null
  /** Where someone goes who has passed everything. */
  afterAll: Link
}
export type Ahead = { kind: 'lesson' | 'quiz' | 'course' | 'passed'; to: Link }
export type End = {
  isDone: boolean
  /** Lessons done in the course. */
  done: number
  /** Recall questions of this lesson without an answer. */
  open: string[]
  waits: 'nothing' | 'held' | 'waiting'
  /** At the end of a course: how many other lessons are not done. */
  lessonsOpen: number
  ahead: Ahead
  /** True when going on is the one thing to do: then it is the amber button. */
  isNext: boolean
}

/**
 * The course after this one: for somebody signed in the one that is next for them, for others the next in the
 * list.
 */
export function courseAfter(
  place: Pick<Place, 'course' | 'nextCourse'>,
  shell: Pick<Shell, 'signedIn' | 'next'> | null,
  lang: Lang,
): Link | null {
  if (!shell?.signedIn) return place.nextCourse
  const { next } = shell
  return next && next.courseId !== place.course ? { title: next.title[lang], href: next.href[lang] } : null
}

type CoursePlace = {
  lessons: readonly { id: string; href: string }[]
  quizHref: string
  certificatesHref: string
}

/**
 * The one step of a course page; after a pass it leads on, and to the certificates only when nothing is left.
 */
export function courseStep(
  { lessons, quizHref, certificatesHref }: CoursePlace,
  progress: Progress | null,
  after: Link | null,
): { kind: 'start' | 'goOn' | 'quiz' | 'next' | 'certificate'; href: string } {
  if (progress?.passed)
    return after ? { kind: 'next', href: after.href } : { kind: 'certificate', href: certificatesHref }
  if (progress?.quizReady) return { kind: 'quiz', href: quizHref }
  const open = lessons.find(({ id }) => !progress?.lessons[id]?.done) ?? lessons[0]
  const hasBegun = progress !== null && Object.keys(progress.lessons).length > 0
  return { kind: hasBegun ? 'goOn' : 'start', href: open?.href ?? quizHref }
}

/**
 * What stands at the end of a lesson. While nothing is known of the reader, the way on is there and nothing
 * is claimed.
 */
export function lessonEnd(place: Place, progress: Progress | null, held: readonly HeldAnswer[]): End {
  const here = held.filter(({ course, lesson }) => course === place.course && lesson === place.lesson)
  const answered = progress?.lessons[place.lesson]?.answered ?? []
  const isHeld = (exercise: string) =>
    here.some((one) => keyOf(one) === keyOf({ course: place.course, lesson: place.lesson, exercise }))
  const isDone = progress?.lessons[place.lesson]?.done ?? false
  const open =
    progress === null || isDone ? [] : place.recalls.filter((id) => !answered.includes(id) && !isHeld(id))
  const done = place.lessons.filter(({ id }) => progress?.lessons[id]?.done).length
  const isLast = place.lessons.at(-1)?.id === place.lesson
  const lessonsOpen = isLast && isDone ? place.lessons.length - done : 0
  const isAway = here.length === 0 ? 'nothing' : progress?.signedIn ? 'waiting' : 'held'
  return {
    isDone,
    done,
    open,
    waits: isAway,
    lessonsOpen,
    ahead: whatIsAhead(place, progress, isDone),
    isNext: isDone,
  }
}

function whatIsAhead(place: Place, progress: Progress | null, isDone: boolean): Ahead {
  const at = place.lessons.findIndex(({ id }) => id === place.lesson)
  const following = place.lessons[at + 1]
  if (progress?.quizReady && !progress.passed) return { kind: 'quiz', to: place.quiz }
  if (following) return { kind: 'lesson', to: following }
  if (progress?.passed)
    return place.nextCourse
      ? { kind: 'course', to: place.nextCourse }
      : { kind: 'passed', to: place.afterAll }
  const missed = place.lessons.find(({ id }) => id !== place.lesson && !progress?.lessons[id]?.done)
  // The quiz opens when every lesson is done: until then the way on is the first that is not.
  return isDone && missed ? { kind: 'lesson', to: missed } : { kind: 'quiz', to: place.quiz }
}
