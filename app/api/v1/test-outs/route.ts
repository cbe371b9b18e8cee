import { startTestOut } from '@/server/progress/start-test-out'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'
import { pageOfCourse } from '../page-of-course'
import { testOutPath } from '@/domain/content/paths'

const page = pageOfCourse(testOutPath)

export const POST = postRoute({
  back: page,
  run: ({ actor, data }) => execute(startTestOut, actor, data),
  next: (outcome, sent) => page(sent, outcome.ok ? undefined : outcome.reason),
})
