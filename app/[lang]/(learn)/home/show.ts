import type { CourseItem } from '@/components/home/course-list'
import type { NextCardProps } from '@/components/home/next-card'
import { coursePath, lessonPath } from '@/domain/content/paths'
import type { CourseManifest } from '@/domain/content/manifest'
import type { Lang } from '@/domain/lang/lang'
import type { HomePlan, Step } from '@/domain/progress/home-plan'
import { showShortDay } from '@/messages/format'
import { type Day, daysBetween } from '@/domain/time/calendar'
import { translator } from '@/messages/translate'
import type { HomeRun } from '@/server/progress/home'

const courseOf = (all: readonly CourseManifest[], id: string): CourseManifest | undefined =>
  all.find((course) => course.id === id)

function stepLink(step: Step, all: readonly CourseManifest[], lang: Lang): string {
  const course = courseOf(all, step.courseId)
  if (step.kind === 'quiz' || !course) return `/${lang}/quiz/${step.courseId}`
  return lessonPath(lang, course, step.lessonId)
}

/** The one card at the top: what is left, how long it takes, by when, and one button. */
export function nextCard(
  plan: HomePlan,
  all: readonly CourseManifest[],
  lang: Lang,
  name: string,
  today: Day,
): NextCardProps {
  const t = translator(lang)
  const left = plan.asked - plan.done
  const step = plan.next
  const base = {
    hello: t('home.hello', { name }),
    done: plan.done,
    total: plan.asked,
    ring: t('home.ring', { done: plan.done, total: plan.asked }),
  }
  if (left === 0 || !step)
    return {
      ...base,
      headline: t('home.all_done'),
      isDone: true,
      action: { label: t('home.see_certificates'), href: `/${lang}/certificates` },
    }
  const course = courseOf(all, step.courseId)
  const lesson =
    step.kind === 'lesson' ? course?.lessons.find(({ id }) => id === step.lessonId)?.title[lang] : undefined
  const label = lesson
    ? t('home.continue_lesson', { lesson })
    : t('home.take_quiz', { course: course?.title[lang] ?? '' })
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
  return {
    ...base,
    headline: t('home.left', { courses: left, minutes: plan.minutesLeft }),
    due,
    action: { label, href: stepLink(step, all, lang) },
  }
}

/** The list below: every course with its state, and the certificate of those passed. */
export function courseItems(
  plan: HomePlan,
  all: readonly CourseManifest[],
  runs: readonly HomeRun[],
  lang: Lang,
): CourseItem[] {
  const t = translator(lang)
  return plan.courses.flatMap((entry, index) => {
    const course = courseOf(all, entry.courseId)
    if (!course) return []
    const run = runs.find(({ courseId }) => courseId === entry.courseId)
    const details = {
      not_started: t('home.not_started', { minutes: entry.minutesLeft }),
      learning: t('home.learning', {
        done: entry.lessonsDone,
        total: entry.lessons,
        minutes: entry.minutesLeft,
      }),
      quiz: run?.hasOpenAttempt ? t('home.quiz_open') : t('home.quiz_ready'),
      passed: t('home.passed', { score: run?.score ?? 0, max: run?.maxScore ?? 0 }),
    }
    return [
      {
        id: entry.courseId,
        number: index + 1,
        title: course.title[lang],
        href: entry.next?.kind === 'quiz' ? `/${lang}/quiz/${course.id}` : coursePath(lang, course),
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
