import type { BrowserContext } from '@playwright/test'
import { linkExpiry } from '@/domain/people/link-purpose'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'
import { buildBeginner } from './beginner'
import { recallOf, tasksOf } from './course-files'
import { castMember, demoSite, findRetakers, type Retaker } from './demo'
import type { Who } from './readers'

/** What addresses need and only the running school knows. */
export type Facts = {
  retaker: Retaker
  beginner: string
  attempt: string
  passed: string
  serial: string
  target: string
  class: string
  faculty: string
  person: string
  staff: string
  file: string
  token: string
}
/**
 * A page as one reader sees it: its route in the source tree, its address after the language, and how it
 * answers.
 */
export type Place = {
  route: string
  who: Who
  address: (facts: Facts) => string
  status?: number
  name?: string
}

const manage = '/[lang]/manage'
const courses = '/[lang]/courses'
const testOut = '/[lang]/test-out/[course]'
const recall = recallOf('cyber-law', '01-what-is-in-force')[0]
const [task] = tasksOf('cyber-law', '01-what-is-in-force')
const board = ({ target }: Facts, unit: string) => `/manage/boards?target=${target}&unit=${unit}`

/** Every page of the source tree, for every kind of reader who sees something else on it. */
export const places: Place[] = [
  { route: '/[lang]', who: 'anyone', address: () => '' },
  { route: courses, who: 'anyone', address: () => '/courses' },
  { route: `${courses}/[course]`, who: 'anyone', address: () => '/courses/verification' },
  { route: `${courses}/[course]`, who: 'halfway', address: () => '/courses/cyber-law' },
  {
    route: `${courses}/[course]/[lesson]`,
    who: 'anyone',
    address: () => '/courses/verification/02-lateral-reading',
  },
  {
    route: `${courses}/[course]/[lesson]`,
    who: 'halfway',
    address: () => '/courses/cyber-law/02-what-not-to-post',
  },
  { route: '/[lang]/laws', who: 'anyone', address: () => '/laws' },
  { route: '/[lang]/privacy', who: 'anyone', address: () => '/privacy' },
  { route: '/[lang]/sign-in', who: 'anyone', address: () => '/sign-in?reason=wrong_login' },
  { route: '/[lang]/refused', who: 'anyone', address: () => '/refused?why=cross_origin' },
  { route: '/[lang]/activate', who: 'anyone', address: () => '/activate?state=sent' },
  {
    route: '/[lang]/activate/[token]',
    who: 'anyone',
    address: ({ token }) => `/activate/${token}`,
    name: 'with a good link',
  },
  {
    route: '/[lang]/activate/[token]',
    who: 'anyone',
    address: () => '/activate/none',
    name: 'with a wrong link',
  },
  { route: '/[lang]/[...missing]', who: 'anyone', address: () => '/nothing/here', status: 404 },
  {
    route: '/verify/[serial]',
    who: 'anyone',
    address: ({ serial }) => `/verify/${serial}`,
    name: 'of a certificate',
  },
  { route: '/verify/[serial]', who: 'anyone', address: () => '/verify/HD-0000-0000-0000', name: 'of none' },
  { route: '/verify', who: 'anyone', address: () => '/verify' },
  ...(['new', 'halfway', 'monitor', 'collaborator', 'administrator'] satisfies Who[]).map((who): Place => {
    return { route: '/[lang]/home', who, address: () => '/home' }
  }),
  { route: '/[lang]/learning', who: 'halfway', address: () => '/learning' },
  { route: '/[lang]/learning', who: 'collaborator', address: () => '/learning' },
  { route: '/[lang]/certificates', who: 'new', address: () => '/certificates' },
  { route: '/[lang]/certificates', who: 'monitor', address: () => '/certificates' },
  { route: '/[lang]/me', who: 'halfway', address: () => '/me' },
  {
    route: '/[lang]/learn/feedback',
    who: 'halfway',
    address: () => `/learn/feedback?course=cyber-law&lesson=01-what-is-in-force&exercise=${recall?.id}`,
  },
  {
    route: '/[lang]/practice/[course]',
    who: 'halfway',
    address: () => '/practice/cyber-law',
    status: 404,
    name: 'without a bank of the school',
  },
  ...(['anyone', 'halfway'] satisfies Who[]).map((who): Place => {
    const address = () => `/learn/task?course=cyber-law&lesson=01-what-is-in-force&task=${task?.id}`
    return { route: '/[lang]/learn/task', who, address }
  }),
  { route: '/[lang]/quiz/[course]', who: 'new', address: () => '/quiz/cyber-law' },
  { route: '/[lang]/quiz/[course]', who: 'retaker', address: ({ retaker }) => `/quiz/${retaker.courseId}` },
  {
    route: '/[lang]/attempts/[attempt]',
    who: 'retaker',
    address: ({ attempt }) => `/attempts/${attempt}`,
    name: 'at a question',
  },
  {
    route: '/[lang]/attempts/[attempt]',
    who: 'retaker',
    address: ({ attempt }) => `/attempts/${attempt}?review=1`,
    name: 'in review',
  },
  {
    route: '/[lang]/attempts/[attempt]/result',
    who: 'retaker',
    address: ({ retaker }) => `/attempts/${retaker.failed}/result`,
    name: 'failed',
  },
  {
    route: '/[lang]/attempts/[attempt]/result',
    who: 'halfway',
    address: ({ passed }) => `/attempts/${passed}/result`,
    name: 'passed',
  },
  { route: '/[lang]/gauge/[course]', who: 'new', address: () => '/gauge/verification' },
  { route: testOut, who: 'beginner', address: () => '/test-out/online-conduct', name: 'before' },
  { route: testOut, who: 'beginner', address: () => '/test-out/cyber-law', name: 'at the questions' },
  { route: testOut, who: 'beginner', address: () => '/test-out/verification', name: 'handed in' },
  { route: '/[lang]/training/[course]', who: 'collaborator', address: () => '/training/collaborator' },
  {
    route: '/[lang]/training/[course]/[lesson]',
    who: 'collaborator',
    address: () => '/training/collaborator/01-limits-of-the-role',
  },
  { route: manage, who: 'administrator', address: () => '/manage' },
  ...(['monitor', 'adviser', 'faculty', 'affairs'] satisfies Who[]).map((who): Place => {
    return { route: `${manage}/boards`, who, address: () => '/manage/boards', name: 'their own' }
  }),
  {
    route: `${manage}/boards`,
    who: 'administrator',
    address: (facts) => board(facts, facts.faculty),
    name: 'of a faculty',
  },
  {
    route: `${manage}/boards`,
    who: 'administrator',
    address: (facts) => board(facts, facts.class),
    name: 'of a class',
  },
  {
    route: `${manage}/boards/missing`,
    who: 'administrator',
    address: (facts) => board(facts, facts.class).replace('boards', 'boards/missing'),
  },
  { route: `${manage}/before-after`, who: 'affairs', address: () => '/manage/before-after' },
  { route: `${manage}/people`, who: 'administrator', address: () => '/manage/people' },
  {
    route: `${manage}/people`,
    who: 'adviser',
    address: () => '/manage/people?q=zzzz',
    name: 'finding nobody',
  },
  {
    route: `${manage}/people/invite`,
    who: 'administrator',
    address: (facts) => `/manage/people/invite?unit=${facts.class}`,
  },
  {
    route: `${manage}/people/[person]`,
    who: 'administrator',
    address: ({ person }) => `/manage/people/${person}`,
    name: 'of a learner',
  },
  {
    route: `${manage}/people/[person]`,
    who: 'administrator',
    address: ({ staff }) => `/manage/people/${staff}`,
    name: 'of staff',
  },
  {
    route: `${manage}/people/[person]`,
    who: 'affairs',
    address: () => '/manage/people/none',
    status: 404,
    name: 'of nobody',
  },
  {
    route: `${manage}/people/[person]/grant`,
    who: 'administrator',
    address: (facts) => `/manage/people/${facts.person}/grant?role=class_monitor&unit=${facts.class}`,
  },
  { route: `${manage}/targets`, who: 'affairs', address: () => '/manage/targets' },
  { route: `${manage}/targets/new`, who: 'affairs', address: () => '/manage/targets/new' },
  {
    route: `${manage}/targets/[target]`,
    who: 'affairs',
    address: ({ target }) => `/manage/targets/${target}`,
  },
  { route: `${manage}/import`, who: 'affairs', address: () => '/manage/import' },
  {
    route: `${manage}/import/[file]`,
    who: 'affairs',
    address: ({ file }) => `/manage/import/${file}?kind=staff&name=can-bo.csv`,
  },
  { route: `${manage}/certificates`, who: 'affairs', address: () => '/manage/certificates' },
  { route: `${manage}/outbox`, who: 'administrator', address: () => '/manage/outbox' },
  { route: `${manage}/setup`, who: 'administrator', address: () => '/manage/setup' },
]

/** A staff list with one good row, one that is there already and one that is wrong. */
const list = [
  'Mã CB,Họ và tên,Đơn vị',
  'ZZ9001,Người Trong Tệp,Khoa Kinh tế',
  ',Người Không Mã,Khoa Kinh tế',
].join('\n')

/** A link to look at: the demo's people have no address to which the product would send one. */
async function openLink(personId: string): Promise<string> {
  const secret = newSecret()
  const [createdAt, purpose] = [clock.now(), 'activate'] as const
  const expiresAt = linkExpiry(purpose, createdAt)
  await prisma().accountToken.create({
    data: { tokenHash: sha256(secret), personId, purpose, createdAt, expiresAt },
  })
  return secret
}

export async function findFacts(
  affairs: BrowserContext,
  openRetaker: (personId: string) => Promise<BrowserContext>,
): Promise<Facts> {
  const [retaker] = await findRetakers(1)
  if (!retaker) throw new Error('the demo has nobody who may try a quiz again')
  const headers = { Origin: demoSite.url }
  const attempts = (await openRetaker(retaker.personId)).request
  const begun = await attempts.post('/api/v1/attempts', { data: { course: retaker.courseId }, headers })
  const file = { name: 'can-bo.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  const uploaded = await affairs.request.post('/api/v1/import', {
    maxRedirects: 0,
    multipart: { lang: 'vi', kind: 'staff', file },
    headers,
  })
  const halfway = await castMember('Learner, half way')
  const [passed, certificate, target, unit, asleep] = await Promise.all([
    prisma().attempt.findFirstOrThrow({ where: { personId: halfway, isPassed: true } }),
    prisma().certificate.findFirstOrThrow({ where: { personId: halfway } }),
    prisma().target.findFirstOrThrow({ where: { name: '100 % người học' } }),
    prisma().unit.findFirstOrThrow({ where: { code: 'CNTT K15A' }, select: { id: true, parentId: true } }),
    prisma().person.findFirstOrThrow({ where: { account: { activatedAt: null } }, orderBy: { code: 'asc' } }),
  ])
  return {
    retaker,
    beginner: await buildBeginner('cyber-law', 'verification'),
    attempt: (await begun.json()).value.attemptId,
    passed: passed.id,
    serial: certificate.serial,
    target: target.id,
    class: unit.id,
    faculty: unit.parentId ?? '',
    person: halfway,
    staff: await castMember('Faculty manager'),
    file: /import\/([0-9a-f]{64})/.exec(uploaded.headers().location ?? '')?.[1] ?? '',
    token: await openLink(asleep.id),
  }
}
