import { notFound } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { lessonPath } from '@/domain/content/paths'
import { taskKey } from '@/domain/progress/tasks-of'
import { signInPath } from '@/domain/web/sign-in-path'
import { translator } from '@/messages/translate'
import { lessonTasks } from '@/server/courses/built-courses'
import { findCourse } from '@/server/courses/catalogue'
import { mayRead } from '@/server/progress/may-learn'
import { courseProgress } from '@/server/progress/queries'
import { currentActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { Frame } from '../../frame'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Whether a task is marked as done, and the other way: for a browser without JavaScript. */
export default async function TaskPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const { course: courseId, lesson: lessonId, task: taskId } = await searchParams
  const course = await findCourse(String(courseId))
  const lesson = course?.lessons.find(({ id }) => id === lessonId)
  const actor = await currentActor()
  if (!course || !lesson || !(await mayRead(actor, course))) notFound()
  const task = lessonTasks(course.id, lesson.id).find(({ id }) => id === taskId)
  if (!task) notFound()
  const t = translator(lang)
  const { signedIn, tasks } = await courseProgress(actor, course)
  const isDone = tasks.includes(taskKey(lesson.id, task.id))
  const asked = { course: course.id, lesson: lesson.id, task: task.id }
  return (
    <Frame actor={actor} lang={lang} path="/courses" active="courses">
      <Card className="grid gap-4">
        <p className="text-sm text-ink-2">{lesson.title[lang]}</p>
        <h1 className="text-xl">{task.title[lang]}</h1>
        <Notice tone={isDone ? 'good' : 'wait'} title={t(isDone ? 'task.done' : 'task.not_yet')}>
          {!signedIn && <p>{t('task.signed_out')}</p>}
        </Notice>
        <p className="text-sm text-ink-2">{t('task.free')}</p>
        <div className="flex flex-wrap gap-3">
          {signedIn ? (
            <form method="post" action="/api/v1/tasks">
              <HiddenFields fields={{ lang, ...asked, done: isDone ? 'no' : 'yes' }} />
              <Button type="submit" variant={isDone ? 'quiet' : 'next'}>
                {t(isDone ? 'task.take_back' : 'task.mark')}
              </Button>
            </form>
          ) : (
            <ButtonLink href={signInPath(lang, `/${lang}/learn/task?${new URLSearchParams(asked)}`)}>
              {t('task.sign_in')}
            </ButtonLink>
          )}
          <ButtonLink
            href={`${lessonPath(lang, course, lesson.id)}#task-${task.id}`}
            variant={isDone ? 'next' : 'quiet'}
          >
            {t('feedback.back')}
          </ButtonLink>
        </div>
      </Card>
    </Frame>
  )
}
