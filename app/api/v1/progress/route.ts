import { findCourse } from '@/server/courses/catalogue'
import { execute, refuse } from '@/server/platform/command'
import { hasPractice } from '@/server/practice/queries'
import { respond } from '@/server/web/http'
import { postRoute } from '@/server/web/route'
import { currentActor } from '@/server/web/session'
import { courseProgress } from '@/server/progress/queries'
import { savePlace } from '@/server/progress/save-place'

export async function GET(request: Request): Promise<Response> {
  const course = await findCourse(new URL(request.url).searchParams.get('course') ?? '')
  if (!course) return respond(refuse('not_found'))
  const actor = await currentActor()
  const [progress, practice] = await Promise.all([courseProgress(actor, course), hasPractice(actor, course)])
  return Response.json({ ...progress, practice }, { headers: { 'Cache-Control': 'no-store' } })
}

export const POST = postRoute({
  run: ({ actor, data }) => execute(savePlace, actor, data),
  next: (_outcome, { lang }) => `/${lang}/home`,
})
