import { beforeEach, expect, test, vi } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { seenRule } from '@/domain/targets/seen-rule'
import { ruleForm } from '@/app/[lang]/(manage)/manage/targets/show-target'
import { prisma } from '@/server/platform/db'
import { type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { POST } from './route'

const { jar, actor } = vi.hoisted(() => ({
  jar: new Map<string, string>(),
  actor: { current: undefined as PersonActor | undefined },
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers(),
}))
vi.mock('@/server/web/session', () => ({ currentActor: async () => actor.current }))

useDatabase()
let root: BuiltUnit
let office: PersonActor
beforeEach(async () => {
  jar.clear()
  await publishSampleCourses()
  root = await buildInstitution()
  await buildPerson({ unit: await buildUnit({ parent: root }) })
  office = (await buildPerson({ roles: [{ role: 'administrator', unit: root }] })).actor
  actor.current = office
})

const form = (more: Record<string, string> = {}) => ({
  lang: 'vi',
  back: '/vi/manage/targets/new',
  name: 'Năm học 2026',
  name_en: 'Year 2026',
  starts: '2026-09-05',
  'kind.learner': 'on',
  unit: root.id,
  'course.law': 'on',
  evidence: 'passed',
  due: '2027-05-31',
  since: 'start',
  test_out: 'yes',
  ...more,
})

/** Sends a form without JavaScript; answers the address it leads to and what that page then shows of it. */
async function send(action: 'create' | 'change', fields: Record<string, string>) {
  const request = new Request(`http://localhost:3999/api/v1/targets/${action}`, {
    method: 'POST',
    headers: { Origin: 'http://localhost:3999', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })
  const answer = await POST(request, { params: Promise.resolve({ action }) })
  const to = new URL(answer.headers.get('location') ?? '', 'http://localhost:3999')
  const search = Object.fromEntries(to.searchParams)
  return { search, shown: await ruleForm(office, search, action, 'vi', fields.target) }
}

test('a target that nobody has looked at is not set; the page it comes back to shows whom it asks', async () => {
  const { search, shown } = await send('create', form())
  expect(search).toMatchObject({ form: 'create', failed: 'look_first' })
  expect(shown.sent).toMatchObject({ name: 'Năm học 2026', due: '2027-05-31' })
  expect(shown.preview).toMatchObject({ ok: true, value: { asked: 1 } })
  expect(await prisma().target.count()).toBe(0)
  expect((await send('create', form({ seen: shown.seen ?? '' }))).search).toMatchObject({ asked: '1' })
  expect(await prisma().target.count()).toBe(1)
})

test('changed after its preview it is not set', async () => {
  const seen = seenRule(form())
  const { search } = await send('create', form({ seen, due: '2027-06-30' }))
  expect(search).toMatchObject({ failed: 'look_first' })
  expect(await prisma().target.count()).toBe(0)
})

test('a form that is refused for a name can be sent again from there, for its rule was looked at', async () => {
  const { search, shown } = await send('create', form({ name: '', seen: seenRule(form()) }))
  expect(search).toMatchObject({ failed: 'invalid_input' })
  expect(shown.seen).toBe(seenRule(form()))
})

test('a rule that stands is changed only by what was looked at', async () => {
  const target = await buildTarget({ unit: root, courseIds: ['law'] })
  const change = { ...form(), target, version: '1', back: `/vi/manage/targets/${target}` }
  expect((await send('change', change)).search).toMatchObject({ failed: 'look_first' })
  expect(await prisma().targetRule.count()).toBe(1)
  expect((await send('change', { ...change, seen: seenRule(change) })).search).toMatchObject({
    done: 'change',
  })
  expect(await prisma().targetRule.count()).toBe(2)
})
