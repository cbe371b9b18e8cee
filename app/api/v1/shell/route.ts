import { canAnywhere } from '@/domain/access/can'
import { institution } from '@/server/platform/institution'
import { currentActor } from '@/server/web/session'

/** What a prerendered page does not know: whose school this is and who is signed in. */
export async function GET(): Promise<Response> {
  const [actor, school] = await Promise.all([currentActor(), institution()])
  const body = {
    institution: school
      ? { name: school.name, nameEn: school.nameEn, shortName: school.shortName, contact: school.contact }
      : null,
    signedIn: actor.kind === 'person',
    name: actor.kind === 'person' ? actor.name : null,
    manages: canAnywhere(actor, 'board.view') || canAnywhere(actor, 'system.view'),
  }
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
}
