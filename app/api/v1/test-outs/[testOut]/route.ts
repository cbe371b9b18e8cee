import { submitTestOut } from '@/server/progress/submit-test-out'
import { execute } from '@/server/platform/command'
import { postRoute } from '@/server/web/route'
import { testOutPage } from '../page-address'

type Context = { params: Promise<{ testOut: string }> }

/** The six answers, as JSON or as a plain form sends them: `answer.0=a`. */
function answersOf(data: Record<string, unknown>): unknown {
  if ('answers' in data) return data.answers
  const chosen = Object.entries(data).filter(([name]) => name.startsWith('answer.'))
  return Object.fromEntries(
    chosen.map(([name, choice]) => [name.slice('answer.'.length), { response: { choice } }]),
  )
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { testOut } = await params
  return postRoute({
    back: testOutPage,
    run: ({ actor, data }) => execute(submitTestOut, actor, { testOut, answers: answersOf(data) }),
    next: (outcome, sent) => testOutPage(sent, outcome.ok ? undefined : outcome.reason),
  })(request)
}
