import { gaugePath } from '@/domain/content/paths'
import { sentJudgements } from '@/domain/gauge/sent-judgements'
import { answerGauge } from '@/server/gauge/answer-gauge'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'
import { pageOfCourse } from '../page-of-course'

const page = pageOfCourse(gaugePath)

/** Keeps what was judged before a course or after it; the page then shows how it stands. */
export const POST = postRoute({
  back: page,
  run: ({ actor, data }) => execute(answerGauge, actor, { ...data, answers: sentJudgements(data) }),
  next: (outcome, sent) => page(sent, outcome.ok ? undefined : outcome.reason),
})
