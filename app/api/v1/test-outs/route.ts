import { startTestOut } from '@/server/progress/start-test-out'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'
import { testOutPage } from './page-address'

export const POST = postRoute({
  back: testOutPage,
  run: ({ actor, data }) => execute(startTestOut, actor, data),
  next: (outcome, sent) => testOutPage(sent, outcome.ok ? undefined : outcome.reason),
})
