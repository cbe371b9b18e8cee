import { beforeEach, expect, test, vi } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { MAX_BYTES } from '@/server/imports/read-table'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { POST } from './route'

const { actor } = vi.hoisted(() => ({ actor: { current: undefined as PersonActor | undefined } }))
vi.mock('@/server/web/session', () => ({ currentActor: async () => actor.current }))

useDatabase()
beforeEach(async () => {
  const root = await buildInstitution()
  actor.current = (await buildPerson({ roles: [{ role: 'administrator', unit: root }] })).actor
})

const SITE = 'http://localhost:3999'
/** Sends a body that is no form; answers where that leads. */
async function send(headers: Record<string, string>) {
  const type = 'multipart/form-data; boundary=x'
  const request = new Request(`${SITE}/api/v1/import`, {
    method: 'POST',
    headers: { Origin: SITE, 'Content-Type': type, ...headers },
    body: '--x\r\nbroken off',
  })
  return (await POST(request)).headers.get('location')
}
const english = { Referer: `${SITE}/en/manage/import` }

test('a file whose announced size is too large is told so, in the language of its page', async () => {
  const size = String(MAX_BYTES * 2)
  expect(await send({ ...english, 'Content-Length': size })).toBe('/en/manage/import?fault=too_large')
  expect(await send({ 'Content-Length': size })).toBe('/vi/manage/import?fault=too_large')
})
test('an upload that broke off, or says no length, is not told that it is too large', async () => {
  expect(await send({ ...english, 'Content-Length': '16' })).toBe('/en/manage/import?fault=invalid_input')
  expect(await send(english)).toBe('/en/manage/import?fault=invalid_input')
})
