import { systemActor } from '@/domain/access/actor'
import { publishContent } from '@/server/courses/publish-content'
import { settleWhatIsLeft } from '@/server/enrolments/settle-rest'
import { prisma } from '@/server/platform/db'
import { institution, institutionZone, today } from '@/server/platform/institution'
import { cast } from './cast'
import { demoDueOn, termStart } from './demo-school'
import { loadLearning } from './load-learning'
import { loadPeople, need } from './load-people'
import { loadTargets } from './load-targets'
import { openAccounts } from './open-accounts'

const actor = systemActor('demo')
const codesOf = (...roles: string[]): Set<string> =>
  new Set(cast.flatMap(({ who, code }) => (roles.includes(who) ? [code] : [])))

/**
 * Loads the demo school; what an interrupted call has done stays and the next one goes on from there.
 * Answers false when the database already holds other people or another school.
 */
export async function loadDemo(root: string, say: (text: string) => void): Promise<boolean> {
  const school = await institution()
  if (school ? !school.isDemo : (await prisma().person.count()) > 0) return false
  need(await publishContent(actor), 'courses')
  const day = await today()
  const startsOn = termStart(day)
  if ((await prisma().target.count()) === 0) {
    say('Importing learners, staff and class leaders')
    await loadPeople(actor, root, startsOn)
    if ((await prisma().run.count()) === 0) {
      say('Inventing what they have learned')
      await loadLearning(await institutionZone(), {
        begun: codesOf('Learner, half way'),
        fresh: codesOf('Learner, new', 'Collaborator'),
      })
    }
  }
  say('Setting the three targets')
  await loadTargets(actor, { startsOn, dueOn: demoDueOn(day) })
  await settleWhatIsLeft()
  await openAccounts(actor)
  await prisma().$executeRawUnsafe('ANALYZE')
  return true
}
