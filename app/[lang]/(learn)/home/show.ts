import type { CourseItem } from '@/components/home/course-list'
import type { NextCardProps } from '@/components/home/next-card'
import { coursePath, lessonPath, quizPath } from '@/domain/content/paths'
import type { CourseManifest } from '@/domain/content/manifest'
import type { Lang } from '@/domain/lang/lang'
import type { CoursePlan, HomePlan, Step } from '@/domain/progress/home-plan'
import { tasksOf } from '@/domain/progress/tasks-of'
import { stepPath } from '@/domain/progress/next-course'
import { showDuration } from '@/messages/duration'
import { showHourFrom, showShortDay } from '@/domain/time/show-time'
import { type Day, daysBetween } from '@/domain/time/calendar'
import { type Translate, translator } from '@/messages/translate'
import type { MissedSection } from '@/server/attempts/missed-sections'
import type { HomeRun } from '@/server/progress/home'

const courseOf = (all: readonly CourseManifest[], id: string): CourseManifest | undefined =>
  all.find((course) => course.id === id)

const sectionTitle = (course: CourseManifest, { lesson, section }: MissedSection, lang: Lang): string => {
  const found = course.lessons.find(({ id }) => id === lesson)
  return (found?.sections.find(({ id }) => id === section) ?? found)?.title[lang] ?? ''
}

/** The button of the next step: what it says and where it leads. */
function actionOf(step: Step, course: CourseManifest, missed: Missed[], lang: Lang): NextCardProps['action'] {
  const t = translator(lang)
  const title = course.title[lang]
  const href = stepPath(lang, course, step)
  switch (step.kind) {
    case 'attempt':
      return { label: t('home.resume_quiz', { course: title }), href }
    case 'quiz':
      return { label: t('home.take_quiz', { course: title }), href }
    case 'lesson': {
      const lesson = course.lessons.find(({ id }) => id === step.lessonId)?.title[lang] ?? ''
      const label = t(step.isFirst ? 'home.start_lesson' : 'home.continue_lesson', { lesson })
      return { label, href }
    }
    case 'missed': {
      const [first] = missed
      if (!step.again) return { label: t('home.retake', { course: title }), href }
      if (first) return { label: t('home.reread', { section: first.label }), href: first.href }
      return { label: t('home.take_quiz', { course: title }), href }
    }
  }
}

type Missed = { label: string; href: string }

/**
 * What is said below the headline after a fail: which sections to read again, and from when one may try
 * again.
 */
function failOf(step: Step, missed: Missed[], lang: Lang, zone: string): NextCardProps['fail'] {
  if (step.kind !== 'missed') return undefined
  const t = translator(lang)
  return {
    title: t('home.missed', { n: missed.length }),
    sections: missed,
    again: step.again ? t('home.again_at', { time: showHourFrom(step.again, zone) }) : undefined,
  }
}

type Now = { today: Day; zone: string; missed: readonly MissedSection[] }

/** The one card at the top: what is left, how long it takes, by when, and one button. */
export function nextCard(
  plan: HomePlan,
  all: readonly CourseManifest[],
  lang: Lang,
  name: string,
  { today, zone, missed }: Now,
): NextCardProps {
  const t = translator(lang)
  const left = plan.asked - plan.done
  const step = plan.next
  const course = step && courseOf(all, step.courseId)
  const base = {
    hello: t('home.hello', { name }),
    done: plan.lessonsDone,
    total: plan.lessons,
    ring: t('home.ring', { done: plan.lessonsDone, total: plan.lessons }),
  }
  // Whoever is asked nothing has not finished what was begun freely, or before a leave.
  const hasDoneAll = plan.asked > 0 && left === 0
  if (!step || !course || (hasDoneAll && step.kind !== 'attempt'))
    return {
      ...base,
      headline: t('home.all_done'),
      isDone: true,
      action: { label: t('home.see_certificates'), href: `/${lang}/certificates` },
    }
  const daysLeft = plan.dueOn ? daysBetween(today, plan.dueOn) : 0
  const due = plan.dueOn
    ? {
        text: t('home.due', {
          day: showShortDay(plan.dueOn, today, lang),
          days: Math.abs(daysLeft),
          late: daysLeft < 0 ? 'yes' : daysLeft === 0 ? 'today' : 'no',
        }),
        isLate: daysLeft < 0,
      }
    : undefined
  const sections = missed.map((one) => ({
    label: sectionTitle(course, one, lang),
    href: lessonPath(lang, course, one.lesson, one.section),
  }))
  const title = course.title[lang]
  const own =
    step.kind === 'attempt' ? t('home.quiz_waits', { course: title }) : t('home.begun', { course: title })
  return {
    ...base,
    headline: left > 0 ? t('home.left', { courses: left, time: showDuration(plan.minutesLeft, t) }) : own,
    due,
    fail: failOf(step, sections, lang, zone),
    action: actionOf(step, course, sections, lang),
  }
}

const quizWords = (plan: CoursePlan, t: Translate): string => {
  if (plan.next?.kind === 'attempt') return t('home.quiz_open')
  return plan.next?.kind === 'missed' ? t('home.quiz_missed') : t('home.quiz_ready')
}

/** Courses, each with its state, and the certificate of those passed. */
export function courseItems(
  plans: readonly CoursePlan[],
  all: readonly CourseManifest[],
  runs: readonly HomeRun[],
  lang: Lang,
): CourseItem[] {
  const t = translator(lang)
  return plans.flatMap((entry, index) => {
    const course = courseOf(all, entry.courseId)
    if (!course) return []
    const run = runs.find(({ courseId }) => courseId === entry.courseId)
    const time = showDuration(entry.minutesLeft, t)
    const details = {
      not_started: t('home.not_started', { time }),
      learning: t('home.learning', {
        done: entry.lessonsDone,
        total: entry.lessons,
        time,
      }),
      quiz: quizWords(entry, t),
      passed: t('home.passed', { score: run?.score ?? 0, max: run?.maxScore ?? 0 }),
    }
    return [
      {
        id: entry.courseId,
        number: index + 1,
        title: course.title[lang],
        href: entry.state === 'quiz' ? quizPath(lang, course) : coursePath(lang, course),
        detail: details[entry.state] + (entry.isAsked ? '' : ` · ${t('home.not_asked')}`),
        isDone: entry.state === 'passed',
        doneLabel: t('home.done'),
        percent:
          entry.state === 'learning'
            ? t('home.percent', { percent: Math.floor((100 * entry.lessonsDone) / entry.lessons) })
            : undefined,
        certificate: run?.serial
          ? { label: t('home.certificate'), href: `/api/v1/certificates/${run.serial}` }
          : undefined,
      },
    ]
  })
}

/** How many of the tasks of a course were done, once one was: nobody is asked for them. */
export function tasksAside(
  course: CourseManifest | undefined,
  run: Pick<HomeRun, 'tasksDone'> | undefined,
  lang: Lang,
): string | undefined {
  const tasks = course ? tasksOf(course) : []
  const done = tasks.filter((key) => run?.tasksDone.includes(key)).length
  return done > 0 ? translator(lang)('learning.tasks', { done, total: tasks.length }) : undefined
}
