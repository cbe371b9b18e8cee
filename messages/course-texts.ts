import type {
  BodyTexts,
  CoursePageTexts,
  FrameTexts,
  LessonPageTexts,
  ShownLaw,
} from '@/components/course/texts'
import { articleName, type Law, lawAnchor, lawLabel, verifiedOf } from '@/domain/content/law'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from './format'
import type { Translate } from './translate'

/** The words inside a lesson: exercises, citations, callouts. */
export const bodyTexts = (t: Translate): BodyTexts => ({
  exercise: {
    kinds: { recall: t('exercise.recall'), choice: t('exercise.choice'), case: t('exercise.case') },
    answer: t('exercise.answer'),
    again: t('exercise.again'),
    right: t('exercise.right'),
    wrong: t('exercise.wrong'),
    yours: t('exercise.yours'),
    key: t('exercise.key'),
    saving: t('exercise.saving'),
    saved: t('exercise.saved'),
    lessonDone: t('exercise.lesson_done'),
    notSaved: t('exercise.not_saved'),
    sendAgain: t('exercise.send_again'),
    refused: t('exercise.refused'),
    signIn: t('exercise.sign_in'),
    answered: t('exercise.answered'),
  },
  law: {
    open: t('law.open'),
    close: t('law.close'),
    past: t('law.past'),
    source: t('law.source'),
    more: t('law.more'),
  },
  callout: {
    right: t('callout.right'),
    limit: t('callout.limit'),
    do: t('callout.do'),
    warn: t('callout.warn'),
  },
})

/** What a citation says when it is opened. */
export function showLaw(law: Law, art: string, lang: Lang, t: Translate): ShownLaw {
  const verified = verifiedOf(law, art)
  const { from, to } = law.inForce
  return {
    label: lawLabel(law, art, lang),
    doubt: verified === 'unverified' ? t('law.unverified') : undefined,
    heading: `${articleName(art, lang)}, ${law.short[lang]}`,
    // The Constitution bears no number.
    title: law.kind === 'constitution' ? law.title[lang] : `${law.title[lang]}, ${law.id}`,
    says: law.articles[art]?.[lang],
    dates: to
      ? t('law.until', { from: showDay(from, lang), to: showDay(to, lang) })
      : t('law.from', { from: showDay(from, lang) }),
    known: `${t(`law.${verified}`)} · ${t('law.checked', { day: showDay(law.lastChecked, lang) })}`,
    isRead: verified === 'text',
    address: law.address,
    moreHref: `/${lang}/laws#${lawAnchor(law.id)}`,
  }
}

/** The words around a lesson. */
export const lessonPageTexts = (t: Translate): LessonPageTexts => ({
  outline: {
    label: t('lesson.outline'),
    done: t('lesson.done'),
    current: t('lesson.current'),
    toDo: t('lesson.to_do'),
    quiz: t('lesson.quiz'),
    quizLocked: t('lesson.quiz_locked'),
    passed: t('lesson.passed'),
  },
  outcomes: t('lesson.outcomes'),
  sources: t('lesson.sources'),
  nav: t('lesson.nav'),
  previous: t('lesson.previous'),
  next: t('lesson.next'),
  recordedBy: t('lesson.recorded_by'),
  place: {
    stopped: t('lesson.resume'),
    go: t('lesson.resume_go', { section: '{section}' }),
    close: t('lesson.close'),
  },
  quizReady: { ready: t('lesson.quiz_ready'), go: t('lesson.quiz_go') },
  help: {
    title: t('help.title'),
    lead: t('help.lead'),
    channels: [
      { need: t('help.danger'), where: t('help.danger_text') },
      { need: t('help.money'), where: t('help.money_text') },
      { need: t('help.report'), where: t('help.report_text') },
    ],
    evidence: t('help.evidence'),
  },
})

/** The words of the frame around public pages. */
export const frameTexts = (t: Translate): FrameTexts => ({
  app: t('app.name'),
  menu: t('site.menu'),
  footer: t('site.footer'),
  language: t('shell.language'),
  courses: t('site.courses'),
  laws: t('site.laws'),
  privacy: t('site.privacy'),
  signIn: t('site.sign_in'),
  home: t('site.home'),
  about: t('site.about'),
})

export const coursePageTexts = (t: Translate): CoursePageTexts => ({
  lessons: t('course.lessons'),
  quizTitle: t('course.quiz_title'),
  action: {
    start: t('course.start'),
    goOn: t('course.continue'),
    quiz: t('course.quiz'),
    certificate: t('course.certificate'),
  },
  done: t('course.done'),
  toDo: t('course.to_do'),
})
