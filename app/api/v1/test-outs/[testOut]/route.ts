import { testOutPath } from '@/domain/content/paths'
import { sentAnswers } from '@/domain/quiz/sent-answers'
import { execute } from '@/server/platform/command'
import { submitTestOut } from '@/server/progress/submit-test-out'
import { postRoute } from '@/server/web/route'
import { pageOfCourse } from '../../page-of-course'

type Context = { params: Promise<{ testOut: string }> }
const page = pageOfCourse(testOutPath)

/** The six answers, as JSON or as a plain form sends them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { testOut } = await params
  return postRoute({
    back: page,
    run: ({ actor, data }) => execute(submitTestOut, actor, { testOut, answers: sentAnswers(data) }),
    next: (outcome, sent) => page(sent, outcome.ok ? undefined : outcome.reason),
  })(request)
}
