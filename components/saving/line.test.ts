import { afterEach, expect, test, vi } from 'vitest'
import { isLineLost, reach } from './line'

afterEach(() => vi.unstubAllGlobals())
const answer = (status: number) => vi.stubGlobal('fetch', async () => new Response(null, { status }))

test('the line is lost when nobody answers or only a gateway does, and back with the next answer', async () => {
  expect(isLineLost()).toBe(false)
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  await expect(reach('/api/live')).rejects.toThrow('offline')
  expect(isLineLost()).toBe(true)
  answer(401)
  expect((await reach('/api/v1/recall')).status).toBe(401)
  expect(isLineLost()).toBe(false)
  answer(502)
  await reach('/api/v1/recall')
  expect(isLineLost()).toBe(true)
})
