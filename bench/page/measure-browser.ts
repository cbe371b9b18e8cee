import type { Measured } from '@/bench/platform/budgets'
import { HttpClient } from '../load/http-client'
import { startBareApp } from '../platform/bare-app'
import { freshLearners } from '../platform/fresh-learners'
import type { Site } from '../platform/site'
import { sessionCookie } from '../web/cookie'
import { QuizTaker } from '../web/quiz-taker'
import { openBrowser } from './browser'
import { measurePaint, scriptWeight } from './measure-page'

export type BrowserPlan = { lesson: string; courseIds: readonly string[]; visits: number }

/**
 * What a learner's phone feels: paint and blocking of a lesson, and what scripts of ours each learner page
 * loads.
 */
export async function measureBrowser(
  site: Site,
  { lesson, courseIds, visits }: BrowserPlan,
  say: (text: string) => void,
): Promise<Record<'lcp' | 'blocking' | 'ownJavaScript', Measured>> {
  const browser = await openBrowser()
  const bare = await startBareApp(site.root, Buffer.alloc(0), say)
  try {
    const { cookie, attemptId } = await openQuiz(site, courseIds)
    say('first visits of a lesson page on slow 4G')
    const paint = await measurePaint(browser, { url: site.publicUrl + lesson, cookie }, visits)
    const barePaint = await measurePaint(browser, { url: `http://127.0.0.1:${bare.port}/` }, visits)
    say('scripts of the learner pages')
    const floor = await scriptWeight(browser, { url: `http://127.0.0.1:${bare.port}/` })
    const [language = 'vi'] = lesson.split('/').filter(Boolean)
    const course = lesson.slice(0, lesson.lastIndexOf('/'))
    const pages = { lesson, course, home: `/${language}/home`, quiz: `/${language}/attempts/${attemptId}` }
    const own: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      const weight = await scriptWeight(browser, { url: site.publicUrl + path, cookie })
      own[name] = Number((weight - floor).toFixed(1))
    }
    const againstBare = (name: keyof typeof paint): Measured => ({
      value: Number((paint[name].value / barePaint[name].value).toFixed(2)),
      detail: {
        ...paint[name].detail,
        ms: Math.round(paint[name].value),
        bareMs: Math.round(barePaint[name].value),
      },
    })
    return {
      lcp: againstBare('lcp'),
      blocking: againstBare('blocking'),
      ownJavaScript: {
        value: Math.max(...Object.values(own)),
        detail: { ...own, floor: Number(floor.toFixed(1)) },
      },
    }
  } finally {
    await browser.close()
    await bare.stop()
  }
}

/** A signed-in learner with an attempt that stands open. */
async function openQuiz(
  site: Site,
  courseIds: readonly string[],
): Promise<{ cookie: { name: string; value: string }; attemptId: string }> {
  const [learner] = await freshLearners(site.largeUrl, courseIds, 1)
  const [course] = courseIds
  if (!learner || !course) throw new Error('the school has nobody who has not begun')
  const cookie = await sessionCookie(site, learner.secret)
  const client = new HttpClient(site.port, 1)
  const taker = new QuizTaker(client, site.largeUrl)
  try {
    const { attemptId } = await taker.start({
      personId: learner.personId,
      cookie: `${cookie.name}=${cookie.value}`,
      course,
    })
    return { cookie, attemptId }
  } finally {
    client.close()
    await taker.close()
  }
}
