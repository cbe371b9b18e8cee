import type { CalloutKind } from '@/domain/content/components'
import type { Day } from '@/domain/time/calendar'
import type { CheckedTexts } from './checked-ago'
import type { ExerciseTexts } from './exercise-form'
import type { GaugeOfferTexts } from './gauge-offer'
import type { HeldNoticeTexts } from './held-notice'
import type { LessonEndTexts } from './lesson-end'
import type { OutlineTexts } from './lesson-outline'
import type { SignInHintTexts } from './sign-in-hint'
import type { TaskDoneTexts } from './task-done'
import type { TestOutTexts } from './test-out-line'

/** A citation in the reader's words. */
export type ShownLaw = {
  label: string
  /** The mark itself: how far the article was read. */
  sign: '§' | '§°' | '§?'
  /** Said by the mark when the article was not read in its text. */
  doubt?: string
  title: string
  heading: string
  says?: string
  dates: string
  known: string
  /** The day on which somebody last looked whether it still applies. */
  checkedOn: Day
  isRead: boolean
  address?: string
  moreHref: string
}
export type LawTexts = {
  open: string
  close: string
  past: string
  source: string
  more: string
  checked: CheckedTexts
}

/** The words inside a lesson's text. */
export type TaskTexts = {
  label: string
  found: string
  answer: string
  offline: string
  free: string
  /** In the island that marks it as done. */
  mark: TaskDoneTexts
}
export type BodyTexts = {
  /** A recall question is called what the end of its lesson calls it. */
  question: string
  exercise: ExerciseTexts
  law: LawTexts
  task: TaskTexts
  callout: Record<CalloutKind, string>
}

export type HelpTexts = {
  title: string
  lead: string
  channels: { need: string; where: string; numbers?: { tel: string; label: string }[] }[]
  evidence: string
  /** What the school's own contact is for. */
  contact: string
}

/** The words around a lesson's text. */
export type LessonPageTexts = {
  outline: OutlineTexts
  about: string
  outcomes: string
  marks: string
  sources: string
  nav: string
  hint: SignInHintTexts
  withoutScript: string
  held: HeldNoticeTexts
  end: LessonEndTexts
  place: { stopped: string; go: string; close: string }
  help: HelpTexts
}

export type CoursePageTexts = {
  lessons: string
  quizTitle: string
  practice: string
  action: { start: string; goOn: string; quiz: string; next: string; certificate: string }
  gauge: GaugeOfferTexts
  testOut: TestOutTexts
  done: string
  testedOut: string
  toDo: string
}
