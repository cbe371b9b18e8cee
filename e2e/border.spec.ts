import fs from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { e2eData, e2ePort } from '@/scripts/check/test-folders'
import { findIds, type Ids } from './support/border-ids'
import { type Rule, type Visitor, visitors } from './support/border-rule'
import { everyRule, table } from './support/border-table'
import { lessonsOf, questionsOf, recallOf, tasksOf } from './support/course-files'
import { actionFiles, sourceRoutes } from './support/routes'

const origin = `http://localhost:${e2ePort}`
const who: Partial<Record<Visitor, APIRequestContext>> = {}
let ids: Ids

const codes: Record<Exclude<Visitor, 'anonymous'>, string> = {
  learner: 'Learner, half way',
  monitor: 'Class monitor',
  adviser: 'Class adviser',
  faculty_manager: 'Faculty manager',
  student_affairs: 'Student affairs',
  administrator: 'Administrator',
}
const isAnonymous = (visitor: Visitor): visitor is 'anonymous' => visitor === 'anonymous'

function as(visitor: Visitor): APIRequestContext {
  const context = who[visitor]
  if (!context) throw new Error(`${visitor} is not signed in`)
  return context
}

async function signIn(context: APIRequestContext, name: string): Promise<void> {
  const demo: { who: string; login: string; password: string }[] = JSON.parse(
    fs.readFileSync(path.join(e2eData, 'demo-sign-ins.json'), 'utf8'),
  )
  const { login = '', password = '' } = demo.find((one) => one.who === name) ?? {}
  await context.post('/api/v1/sign-in', { maxRedirects: 0, form: { login, password, lang: 'vi' } })
}

test.beforeAll(async ({ playwright }) => {
  for (const visitor of visitors) {
    const context = await playwright.request.newContext({
      baseURL: origin,
      extraHTTPHeaders: { Origin: origin },
    })
    who[visitor] = context
    if (!isAnonymous(visitor)) await signIn(context, codes[visitor])
  }
  const lesson = ['collaborator', '01-limits-of-the-role'] as const
  ids = await findIds(as('administrator'), as('monitor'), {
    exercise: recallOf(...lesson)[0]?.id ?? '',
    task: tasksOf(...lesson)[0]?.id ?? '',
  })
})
test.afterAll(async () => {
  for (const context of Object.values(who)) await context.dispose()
})

test('every route of the source tree is in the table, and no function can be called past it', () => {
  expect(sourceRoutes()).toEqual(Object.keys(table).sort())
  expect(actionFiles()).toEqual([])
})

const toSignIn = (response: APIResponse): boolean =>
  response.status() === 307 && (response.headers().location ?? '').includes('/sign-in?')
const isIn = (response: APIResponse): boolean =>
  response.status() === 200 || (response.status() === 307 && !toSignIn(response))
const isOut = (response: APIResponse): boolean =>
  toSignIn(response) || [401, 403, 404, 409].includes(response.status())

/** A page's policy names its scripts; what is no page runs none. */
async function hasPolicy(response: APIResponse): Promise<boolean> {
  if (!(response.headers()['content-type'] ?? '').includes('text/html')) return true
  const header = response.headers()['content-security-policy'] ?? ''
  const policy =
    header +
    (/http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(await response.text())?.[1] ?? '')
  return /'nonce-|'sha256-|default-src 'none'/.test(policy) && !policy.includes('unsafe')
}

async function tryGet(visitor: Visitor, { who: allowed, address, mark }: Rule): Promise<string[]> {
  const response = await as(visitor).get(address(ids), { maxRedirects: 0 })
  const may = allowed.includes(visitor)
  const faults = [
    (may ? isIn : isOut)(response) ? '' : `${response.status()} ${response.headers().location ?? ''}`,
  ]
  if (!(await hasPolicy(response))) faults.push('a page without policy')
  const isKept = !(response.headers()['cache-control'] ?? '').includes('no-store')
  if (isKept && !(may && allowed === visitors)) faults.push('may be kept by a cache')
  if (!may && mark) {
    const flight = await as(visitor).get(address(ids), { headers: { RSC: '1' } })
    for (const form of [response, flight])
      if ((await form.text()).includes(mark)) faults.push(`tells "${mark}"`)
  }
  return faults
}

async function tryPost(visitor: Visitor, { who: allowed, address, body }: Rule): Promise<string[]> {
  // Who may do it does so in the journeys; here it would change the school under the others.
  if (allowed.includes(visitor)) return []
  const response = await as(visitor).post(address(ids), { maxRedirects: 0, data: body?.(ids) ?? {} })
  return [isOut(response) ? '' : `${response.status()} ${await response.text()}`]
}

for (const visitor of visitors)
  test(`${visitor} gets in where the table says, and nowhere else`, async () => {
    const faults: string[] = []
    for (const [name, rule] of Object.entries(everyRule)) {
      const found =
        name.startsWith('GET') || name.includes('as a file')
          ? await tryGet(visitor, rule)
          : await tryPost(visitor, rule)
      faults.push(...found.filter(Boolean).map((fault) => `${name}: ${fault}`))
    }
    expect(faults).toEqual([])
  })

const elsewhere: Record<string, string>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
]
test('nothing that changes anything is taken from another site, or from a frame that hides where it is from', async () => {
  const places = Object.entries(everyRule).filter(
    ([name]) => name.startsWith('POST /api/v1') || !name.includes('/'),
  )
  for (const [, { address, body }] of places.filter(([name]) => !name.includes('as a file')))
    for (const headers of elsewhere)
      for (const type of ['application/json', 'text/plain'])
        expect(
          (
            await as('administrator').post(address(ids), {
              maxRedirects: 0,
              headers: { ...headers, 'Content-Type': type },
              data: JSON.stringify(body?.(ids) ?? {}),
            })
          ).status(),
          address(ids),
        ).toBe(403)
  // There is no second door.
  for (const door of ['callback/credentials', 'signin', 'providers', 'session'])
    expect((await as('anonymous').post(`/api/auth/${door}`, { form: {} })).status(), door).toBe(404)
})

test('odd addresses are answered by a page with a policy, never by a fault', async () => {
  const odd = [
    '/%',
    '/vi/%E0%A4%A',
    '/vi/activate/%00',
    '/verify/%E0%A4%A',
    '/api/none',
    '/_next/none',
    '/api',
    '/api/auth/signout',
    '/api/auth/error?error=x',
  ]
  const inside = [
    '/vi/attempts/x',
    '/vi/manage/people?q=%00',
    '/vi/manage/people/x',
    '/vi/manage/import/..%2fsecret?kind=staff',
    '/vi/quiz/__proto__',
  ]
  for (const address of [...odd, ...inside]) {
    const response = await as('administrator').get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBeLessThan(500)
    expect(await hasPolicy(response), address).toBe(true)
  }
})

test('next= leads nowhere else, whatever is written there', async () => {
  for (const next of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/vi/ă',
    '/\u0001x',
    'javascript:alert(1)',
  ]) {
    const response = await as('learner').get(`/vi/sign-in?next=${encodeURIComponent(next)}`, {
      maxRedirects: 0,
    })
    expect(response.headers().location, next).toBe('/vi/home')
  }
})

test('no answer before submission holds an explanation, and the question bank lies at no address', async ({
  playwright,
}) => {
  const learner = await playwright.request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { Origin: origin },
  })
  await signIn(learner, 'Learner, new')
  for (const lesson of lessonsOf('verification'))
    for (const { id } of recallOf('verification', lesson))
      expect(
        (
          await learner.post('/api/v1/recall', {
            data: { course: 'verification', lesson, exercise: id, choice: 'a' },
          })
        ).ok(),
      ).toBe(true)
  const { value } = await (
    await learner.post('/api/v1/attempts', { data: { course: 'verification' } })
  ).json()
  const page = `/vi/attempts/${value.attemptId}`
  const seen = [
    learner.get(page),
    learner.get(`${page}?review=1`),
    learner.get(page, { headers: { RSC: '1' } }),
    learner.get(`/api/v1${page.slice(3)}`),
  ]
  const texts = await Promise.all(seen.map(async (response) => (await response).text()))
  expect(texts[0]).toContain(
    questionsOf('verification').find(({ stem }) => texts[0]?.includes(stem.vi))?.stem.vi ?? 'no question',
  )
  for (const { options } of questionsOf('verification'))
    for (const { why } of options) for (const text of texts) expect(text.includes(why.vi), why.vi).toBe(false)
  for (const text of texts) expect(text).not.toMatch(/"(correct|isCorrect|seed)\\*"/)
  for (const address of [
    '/.content/questions.json',
    '/content/courses/verification/questions',
    '/_next/static/questions.json',
    '/questions.json',
  ])
    expect((await learner.get(address)).status(), address).toBe(404)
  await learner.dispose()
})
