import type { AttemptRefusal } from '@/domain/quiz/attempt-refusal'
import type { OfflineTexts } from '../shell/offline-guard'
import type { AskedQuestion } from './question-fields'

export type QuizItem = AskedQuestion & {
  item: number
  choice: string | null
  revision: number
  savedAt: string | null
}

/** Finished words; `{n}` and `{time}` are filled in by the page as it changes. */
export type QuizTexts = {
  progress: string
  question: string
  answered: string
  notAnswered: string
  choose: string
  next: string
  back: string
  toReview: string
  reviewTitle: string
  reviewAll: string
  reviewSome: string
  change: string
  answerNow: string
  submit: string
  saving: string
  saved: string
  retrying: string
  notSaved: string
  notSavedItems: string
  refusals: Record<AttemptRefusal, string>
  /** Signed out, and the window keeps the answer. */
  held: string
  /** What is said otherwise when the whole quiz was not taken. */
  submitRefusals: Partial<Record<AttemptRefusal, string>>
  seeResult: string
  signIn: string
  reload: string
  unsaved: string
  leave: string
  leaveSaved: string
  leaveUnsaved: string
  submitting: string
  submitAfter: string
  submitWaiting: string
  stepAnswered: string
  stepBlank: string
  offline: OfflineTexts
}

export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
