import { findCourse } from '@/server/courses/catalogue'
import { execute, refuse } from '@/server/platform/command'
import { courseOffers } from '@/server/practice/course-offers'
import { courseProgress } from '@/server/progress/queries'
import { savePlace } from '@/server/progress/save-place'
import { respond } from '@/server/web/http'
import { postRoute } from '@/server/web/route'
import { currentActor } from '@/server/web/session'

/** Where the reader stands; with `offers`, what the page of the course offers them besides. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const course = await findCourse(asked.get('course') ?? '')
  if (!course) return respond(refuse('not_found'))
  const read = asked.has('offers') ? courseOffers : courseProgress
  const found = await read(await currentActor(), course)
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } })
}

export const POST = postRoute({
  run: ({ actor, data }) => execute(savePlace, actor, data),
  next: (_outcome, { lang }) => `/${lang}/home`,
})
