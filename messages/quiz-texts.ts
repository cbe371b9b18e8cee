import type { QuizTexts } from '@/components/quiz/texts'
import type { Translate } from './translate'

/** The words of the quiz page; `{n}`, `{count}`, `{answered}` and `{time}` stay for the page to fill in. */
export const quizTexts = (t: Translate): QuizTexts => ({
  progress: t('quiz.progress', { answered: '{answered}', count: '{count}' }),
  question: t('quiz.question', { n: '{n}', count: '{count}' }),
  answered: t('quiz.answered'),
  notAnswered: t('quiz.not_answered'),
  choose: t('quiz.choose'),
  next: t('quiz.next'),
  back: t('quiz.back'),
  toReview: t('quiz.to_review'),
  reviewTitle: t('quiz.review_title'),
  reviewAll: t('quiz.review_all'),
  reviewSome: t('quiz.review_some', { n: '{n}' }),
  change: t('quiz.change'),
  answerNow: t('quiz.answer_now'),
  submit: t('quiz.submit'),
  saving: t('quiz.saving'),
  saved: t('quiz.saved', { time: '{time}' }),
  retrying: t('quiz.retrying'),
  notSaved: t('quiz.not_saved'),
  stale: t('quiz.stale'),
  closed: t('quiz.closed'),
  signedOut: t('quiz.signed_out'),
  reload: t('quiz.reload'),
})
