import type { HeldNoticeTexts } from '@/components/course/held-notice'
import type { CheckedTexts } from '@/components/course/checked-ago'
import type { BodyTexts, CoursePageTexts, LessonPageTexts, ShownLaw } from '@/components/course/texts'
import { articleName, type Law, lawAnchor, lawLabel, Verified, verifiedOf } from '@/domain/content/law'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import type { Translate } from './translate'

/** The words inside a lesson: exercises, citations, callouts. */
export const bodyTexts = (t: Translate): BodyTexts => ({
  question: t('lesson.end_question', { n: '{n}' }),
  exercise: {
    kinds: { recall: t('exercise.recall'), choice: t('exercise.choice'), case: t('exercise.case') },
    answer: t('exercise.answer'),
    again: t('exercise.again'),
    right: t('exercise.right'),
    wrong: t('exercise.wrong'),
    yours: t('exercise.yours'),
    key: { recall: t('exercise.key'), choice: t('exercise.key'), case: t('exercise.key_case') },
    held: t('exercise.kept'),
    sending: t('exercise.saving'),
    waiting: t('exercise.waiting'),
    saved: t('exercise.saved'),
    lesson_done: t('exercise.lesson_done'),
    refused: t('exercise.refused'),
    answered: t('exercise.answered'),
    sign_in: t('exercise.sign_in'),
  },
  law: {
    open: t('law.open'),
    close: t('law.close'),
    past: t('law.past'),
    source: t('law.source'),
    more: t('law.more'),
    checked: checkedTexts(t),
  },
  task: {
    label: t('task.label'),
    found: t('task.found'),
    answer: t('task.answer'),
    offline: t('task.offline'),
    free: t('task.free'),
    mark: {
      mark: t('task.mark'),
      done: t('task.done'),
      takeBack: t('task.take_back'),
      sending: t('exercise.saving'),
      waiting: t('task.waiting'),
      refused: t('exercise.refused'),
      signedOut: t('task.signed_out'),
      signIn: t('task.sign_in'),
    },
  },
  callout: {
    right: t('callout.right'),
    limit: t('callout.limit'),
    do: t('callout.do'),
    warn: t('callout.warn'),
  },
})

/** The mark of a citation tells how far its article was read; the legend at the end of a lesson says so. */
export const lawSigns = { text: '§', secondary: '§°', unverified: '§?' } as const

/** How long ago a document was last looked after, counted where it is read. */
export const checkedTexts = (t: Translate): CheckedTexts => ({
  ago: t('law.ago', { n: '{n}' }),
  overdue: t('law.overdue'),
})

/** The legend of the marks that a lesson uses, the surest first. */
export const lawMarks = (known: ReadonlySet<Verified>, t: Translate): { sign: string; meaning: string }[] =>
  Verified.options
    .filter((state) => known.has(state))
    .map((state) => ({ sign: lawSigns[state], meaning: t(`lesson.mark_${state}`) }))

/** What a citation says when it is opened. */
export function showLaw(law: Law, art: string, lang: Lang, t: Translate): ShownLaw {
  const verified = verifiedOf(law, art)
  const { from, to } = law.inForce
  return {
    label: lawLabel(law, art, lang),
    sign: lawSigns[verified],
    doubt: verified === 'text' ? undefined : t(`law.${verified}`),
    heading: `${articleName(art, lang)}, ${law.short[lang]}`,
    // The Constitution bears no number.
    title: law.kind === 'constitution' ? law.title[lang] : `${law.title[lang]}, ${law.id}`,
    says: law.articles[art]?.[lang],
    dates: to
      ? t('law.until', { from: showDay(from, lang), to: showDay(to, lang) })
      : t('law.from', { from: showDay(from, lang) }),
    known: `${t(`law.${verified}`)} · ${t('law.checked', { day: showDay(law.lastChecked, lang) })}`,
    checkedOn: law.lastChecked,
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
  about: t('lesson.about'),
  outcomes: t('lesson.outcomes'),
  sources: t('lesson.sources'),
  marks: t('lesson.marks'),
  nav: t('lesson.nav'),
  hint: {
    out: t('lesson.signed_out'),
    held: t('lesson.kept', { count: '{count}' }),
    signIn: t('lesson.sign_in'),
    progress: t('lesson.recalls', { done: '{done}', count: '{count}' }),
    testedOut: t('lesson.tested_out', { day: '{day}' }),
  },
  withoutScript: t('lesson.without_script'),
  held: heldTexts(t),
  end: {
    end: t('lesson.end'),
    done: t('lesson.end_done', { done: '{done}', count: '{count}' }),
    open: t('lesson.end_open', { count: '{count}' }),
    question: t('lesson.end_question', { n: '{n}' }),
    held: t('lesson.end_kept'),
    waiting: t('exercise.waiting'),
    rule: t('lesson.recorded_by'),
    lessonsOpen: t('lesson.end_lessons', { count: '{count}' }),
    next: t('lesson.go_on', { title: '{title}' }),
    quiz: t('lesson.quiz_go'),
    nextCourse: t('lesson.next_course', { title: '{title}' }),
    passed: t('lesson.after_all'),
    signIn: t('exercise.sign_in'),
  },
  place: {
    stopped: t('lesson.resume'),
    go: t('lesson.resume_go', { section: '{section}' }),
    close: t('lesson.close'),
  },
  help: {
    title: t('help.title'),
    lead: t('help.lead'),
    channels: [
      {
        need: t('help.danger'),
        where: t('help.danger_text'),
        numbers: [{ tel: '113', label: t('help.call_113') }],
      },
      {
        need: t('help.child'),
        where: t('help.child_text'),
        numbers: [{ tel: '111', label: t('help.call_111') }],
      },
      { need: t('help.money'), where: t('help.money_text') },
      { need: t('help.report'), where: t('help.report_text') },
    ],
    evidence: t('help.evidence'),
    contact: t('help.school'),
  },
})

/** What becomes of answers from before the sign-in. */
export const heldTexts = (t: Translate): HeldNoticeTexts => ({
  ask: t('kept.ask', { count: '{count}' }),
  mine: t('kept.mine'),
  notMine: t('kept.not_mine'),
  recording: t('kept.recording'),
  recorded: t('kept.recorded', { count: '{count}' }),
  close: t('lesson.close'),
})

export const coursePageTexts = (t: Translate): CoursePageTexts => ({
  lessons: t('course.lessons'),
  quizTitle: t('course.quiz_title'),
  practice: t('practice.link'),
  action: {
    start: t('course.start'),
    goOn: t('course.continue'),
    quiz: t('course.quiz'),
    next: t('course.next'),
    certificate: t('course.certificate'),
  },
  gauge: {
    offer: {
      before: t('gauge.offer.before'),
      waits: t('gauge.offer.waits'),
      after: t('gauge.offer.after'),
      both: t('gauge.offer.both'),
      over: t('gauge.offer.over'),
    },
    go: {
      before: t('gauge.go.before'),
      waits: t('gauge.go.waits'),
      after: t('gauge.go.after'),
      both: t('gauge.go.both'),
      over: t('gauge.go.over'),
    },
  },
  testOut: {
    open: t('test_out.line_open'),
    begun: t('test_out.line_begun'),
    done: t('test_out.line_done'),
  },
  done: t('course.done'),
  testedOut: t('course.tested_out'),
  toDo: t('course.to_do'),
})
