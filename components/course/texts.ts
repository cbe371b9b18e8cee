import type { CalloutKind } from '@/domain/content/components'
import type { ExerciseTexts } from './exercise-form'
import type { HeldNoticeTexts } from './held-notice'
import type { LessonEndTexts } from './lesson-end'
import type { OutlineTexts } from './lesson-outline'
import type { SignInHintTexts } from './sign-in-hint'

/** A citation in the reader's words. */
export type ShownLaw = {
  label: string
  /** Said by the mark itself when the article was not verified. */
  doubt?: string
  title: string
  heading: string
  says?: string
  dates: string
  known: string
  isRead: boolean
  address?: string
  moreHref: string
}
export type LawTexts = { open: string; close: string; past: string; source: string; more: string }

/** The words inside a lesson's text. */
export type BodyTexts = { exercise: ExerciseTexts; law: LawTexts; callout: Record<CalloutKind, string> }

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
  sources: string
  nav: string
  previous: string
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
  action: { start: string; goOn: string; quiz: string; next: string; certificate: string }
  done: string
  toDo: string
}
