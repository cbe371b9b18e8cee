import { beforeEach, expect, test, vi } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { emptyForm } from '@/domain/forms/form-state'
import { prisma } from '@/server/platform/db'
import { keptForm } from '@/server/web/form-state'
import { type BuiltPerson, type BuiltUnit, buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { POST } from './route'

/** What a browser without JavaScript holds: its cookies by path and name, and the page that it is on. */
const { browser } = vi.hoisted(() => ({
  browser: { jar: new Map<string, string>(), page: '/api/v1/people/annul' },
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => {
      const found = [...browser.jar].find(([key]) => {
        const [path = '', of] = key.split(' ')
        return of === name && browser.page.startsWith(path)
      })
      return found && { value: found[1] }
    },
    set: (name: string, value: string, { path }: { path: string }) =>
      browser.jar.set(`${path} ${name}`, value),
  }),
  headers: async () => new Headers(),
}))
const { actor } = vi.hoisted(() => ({ actor: { current: undefined as PersonActor | undefined } }))
vi.mock('@/server/web/session', () => ({ currentActor: async () => actor.current }))

useDatabase()
let root: BuiltUnit
let learner: BuiltPerson
beforeEach(async () => {
  browser.jar.clear()
  root = await buildInstitution()
  learner = await buildPerson({ unit: await buildUnit({ parent: root }) })
  actor.current = (await buildPerson({ roles: [{ role: 'administrator', unit: root }] })).actor
})

const back = () => `/vi/manage/people/${learner.id}`
/** Sends a form; answers the address that it leads to, and what that page is given of a refused form. */
async function send(action: string, fields: Record<string, string>) {
  browser.page = `/api/v1/people/${action}`
  const request = new Request(`http://localhost:3999${browser.page}`, {
    method: 'POST',
    headers: { Origin: 'http://localhost:3999', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ lang: 'vi', back: back(), ...fields }),
  })
  const answer = await POST(request, { params: Promise.resolve({ action }) })
  const to = new URL(answer.headers.get('location') ?? '', 'http://localhost:3999')
  browser.page = to.pathname
  const search = Object.fromEntries(to.searchParams)
  return { status: answer.status, path: to.pathname, search, form: await keptForm(search) }
}

test.each([
  ['annul', 'reason', { document: 'QĐ 12/2026', reason: '   ' }],
  ['annul', 'document', { document: '', reason: 'Thi hộ, xem biên bản' }],
  ['restore', 'reason', { document: 'QĐ 12/2026', reason: 'x' }],
])('%s with a wrong %s comes back to its own form with what was typed', async (action, wrong, typed) => {
  const { runId } = await buildPass(learner.id)
  const sent = await send(action, { personId: learner.id, runId, ...typed })
  expect(sent).toMatchObject({
    status: 303,
    path: back(),
    search: { form: `${action}-${runId}`, failed: 'invalid_input' },
    form: { values: typed },
  })
  expect(Object.keys(sent.form.issues)).toEqual([wrong])
  expect(JSON.stringify(sent.search)).not.toContain('QĐ')
  expect(await prisma().run.count({ where: { annulledAt: { not: null } } })).toBe(0)
})

test.each(['revoke', 'replace'])(
  '%s without a reason comes back to the form of that certificate',
  async (action) => {
    const { serial } = await buildPass(learner.id)
    const sent = await send(action, { serial, reason: '' })
    expect(sent.search).toMatchObject({ form: `${action}-${serial}`, failed: 'invalid_input' })
    expect(sent.form.issues).toEqual({ reason: 'missing' })
  },
)

test('two forms of one page that are refused one after the other both keep what was typed', async () => {
  const { runId, serial } = await buildPass(learner.id)
  const first = await send('annul', { personId: learner.id, runId, document: 'QĐ 1', reason: '' })
  const second = await send('revoke', { serial, reason: 'Sai' })
  expect(second.form.values.reason).toBe('Sai')
  browser.page = first.path
  expect((await keptForm(first.search)).values.document).toBe('QĐ 1')
})

test('a role that does not fit its unit comes back with both choices in the address', async () => {
  const sent = await send('grant', { personId: learner.id, role: 'class_monitor', unitId: root.id })
  expect(sent.search).toMatchObject({
    form: 'grant',
    role: 'class_monitor',
    unit: root.id,
    failed: 'role_elsewhere',
  })
})

test('a form that is done leaves nothing behind', async () => {
  const { runId } = await buildPass(learner.id)
  const typed = { document: 'QĐ 12/2026', reason: 'Thi hộ, xem biên bản' }
  const sent = await send('annul', { personId: learner.id, runId, ...typed })
  expect(sent).toMatchObject({ path: back(), search: { done: 'annul' }, form: emptyForm })
  expect(browser.jar.size).toBe(0)
})
