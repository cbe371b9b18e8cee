import { execute, refuse } from '@/server/platform/command'
import { answerRecall } from '@/server/progress/answer-recall'
import { pageWith } from '@/server/web/page-with'
import { postRoute } from '@/server/web/route'

/**
 * A recall or practice answer. Only a signed-in person's recall answers are recorded; a form always gets its
 * explanation.
 */
export const POST = postRoute({
  isOpen: true,
  run: async ({ actor, data }) =>
    actor.kind === 'person' ? execute(answerRecall, actor, data) : refuse('unauthenticated'),
  next: (_outcome, { lang, data }) =>
    pageWith(`/${lang}/learn/feedback`, data, ['course', 'lesson', 'exercise', 'choice']),
})
