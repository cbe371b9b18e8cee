import { cutText } from '@/domain/text/cut-text'
import { execute, refuse } from '@/server/platform/command'
import { answerRecall } from '@/server/progress/answer-recall'
import { postRoute } from '@/server/web/route'

const text = (value: unknown): string =>
  encodeURIComponent(typeof value === 'string' ? cutText(value, 100) : '')

/**
 * A recall or practice answer. Only a signed-in person's recall answers are recorded; a form always gets its
 * explanation.
 */
export const POST = postRoute({
  isOpen: true,
  run: async ({ actor, data }) =>
    actor.kind === 'person' ? execute(answerRecall, actor, data) : refuse('unauthenticated'),
  next(_outcome, { lang, data: { course, lesson, exercise, choice } }) {
    const asked = `course=${text(course)}&lesson=${text(lesson)}&exercise=${text(exercise)}&choice=${text(choice)}`
    return `/${lang}/learn/feedback?${asked}`
  },
})
