import type { Measured } from '@/bench/platform/budgets'
import { compare, type Comparison } from '../load/compare'
import type { Side, Work } from '../load/drive'
import { HttpClient } from '../load/http-client'
import { startBareApp } from '../platform/bare-app'
import { freshLearners } from '../platform/fresh-learners'
import { siteProcesses, webProcess } from '../platform/servers'
import type { Site } from '../platform/site'
import { sessionCookie } from './cookie'
import { type Candidate, type OpenQuiz, QuizTaker } from './quiz-taker'

export type WebPlan = { lesson: string; courseIds: readonly string[]; rounds: number; seconds: number }
type Say = (text: string) => void

const CLIENTS = 16
const MOST = 40_000
// One learner can take each course's quiz once: more than any round needs.
const LEARNERS = 2_500

const measured = ({ ratio, ...detail }: Comparison, more: Record<string, unknown> = {}): Measured => ({
  value: ratio,
  detail: { ...detail, ...more },
})

/**
 * A lesson page against a bare prerendered page with as many bytes, both by production servers on this
 * machine.
 */
export async function measureLessonPage(
  site: Site,
  { lesson, rounds, seconds }: WebPlan,
  say: Say,
): Promise<Measured> {
  const ours = new HttpClient(site.port, CLIENTS)
  const { status, bytes: packed, body } = await ours.send({ path: lesson, isBodyKept: true })
  if (status !== 200) throw new Error(`${lesson} was answered ${status}`)
  const bare = await startBareApp(site.root, body, say)
  const theirs = new HttpClient(bare.port, CLIENTS)
  try {
    say(`lesson page (${body.length} bytes, ${packed} packed) against a bare page`)
    const get = (client: HttpClient, path: string, bytes: number): Work => {
      return async () => {
        const answer = await client.send({ path })
        // How well a server packs may differ by its load; a page that is not whole would be far smaller.
        if (answer.status !== 200 || answer.bytes < bytes * 0.9)
          throw new Error(
            `${path} was answered ${answer.status} with ${answer.bytes} bytes instead of ${bytes}`,
          )
        return 1
      }
    }
    const floorBytes = (await theirs.send({ path: '/' })).bytes
    const side: Side = { work: get(ours, lesson, packed), servers: () => [webProcess(site)] }
    const floor: Side = { work: get(theirs, '/', floorBytes), servers: () => [bare.pid] }
    const compared = await compare(rounds, { clients: CLIENTS, seconds, most: MOST }, side, floor)
    return measured(compared, { bytes: body.length, packed })
  } finally {
    ours.close()
    theirs.close()
    await bare.stop()
  }
}

/** Saved answers and whole attempts against the floor of their route. */
export async function measureQuiz(
  site: Site,
  plan: WebPlan,
  say: Say,
): Promise<{ saveAnswer: Measured; wholeAttempts: Measured }> {
  const client = new HttpClient(site.port, CLIENTS)
  const taker = new QuizTaker(client, site.largeUrl)
  const load = { clients: CLIENTS, seconds: plan.seconds, most: MOST }
  try {
    const candidates = await signedIn(site, plan.courseIds)
    const open: OpenQuiz[] = []
    for (const candidate of candidates.splice(0, CLIENTS)) open.push(await taker.start(candidate))
    const quizOf = (one: number): OpenQuiz => {
      const quiz = open[one]
      if (!quiz) throw new Error('a client without its quiz')
      return quiz
    }
    const served = (work: Work): Side => ({ work, servers: () => siteProcesses(site) })
    const floor = served(async (one) => {
      await taker.floor(quizOf(one))
      return 1
    })
    say('saved answers against the floor of their route')
    const saves = await compare(plan.rounds, load, served(saver(taker, quizOf)), floor)
    say('whole attempts against the same floor')
    const left = candidates.length
    const attempts = await compare(plan.rounds, load, served(attempter(taker, candidates)), floor)
    const more = {
      attemptsPerSecond: Math.round(attempts.perSecond / REQUESTS),
      attempts: left - candidates.length,
    }
    return { saveAnswer: measured(saves), wholeAttempts: measured(attempts, more) }
  } finally {
    client.close()
    await taker.close()
  }
}

/** Goes through the items again and again, each time with another of the options shown. */
function saver(taker: QuizTaker, quizOf: (client: number) => OpenQuiz): Work {
  const places = new Map<number, number>()
  return async (one) => {
    const quiz = quizOf(one)
    const place = places.get(one) ?? 0
    places.set(one, place + 1)
    const item = place % quiz.items.length
    const options = quiz.items[item]?.options ?? []
    await taker.answer(quiz, item, options[((quiz.revisions[item] ?? 0) + 1) % options.length] ?? '')
    return 1
  }
}

const REQUESTS = 10

/** A whole quiz, all answers right: start, every answer, submit. */
function attempter(taker: QuizTaker, candidates: Candidate[]): Work {
  return async () => {
    const candidate = candidates.pop()
    if (!candidate) return 0
    const quiz = await taker.start(candidate)
    for (const [item, { correct }] of quiz.items.entries()) await taker.answer(quiz, item, correct)
    const { isPassed } = await taker.submit(quiz)
    if (!isPassed) throw new Error('an attempt with every answer right was not passed')
    return quiz.items.length + 2
  }
}

async function signedIn(site: Site, courseIds: readonly string[]): Promise<Candidate[]> {
  const learners = await freshLearners(site.largeUrl, courseIds, LEARNERS)
  const cookies = await Promise.all(learners.map(({ secret }) => sessionCookie(site, secret)))
  return learners.flatMap(({ personId }, index) => {
    const { name = '', value = '' } = cookies[index] ?? {}
    return courseIds.map((course) => ({ personId, cookie: `${name}=${value}`, course }))
  })
}
