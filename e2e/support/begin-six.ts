import type { APIRequestContext } from '@playwright/test'
import { demoSite } from './demo'

/** Has somebody begin the six questions at the head of one course, and hand those of another in, blank. */
export async function beginSix(request: APIRequestContext, begun: string, handedIn: string): Promise<void> {
  const headers = { Origin: demoSite.url }
  const start = async (course: string): Promise<string> =>
    (await (await request.post('/api/v1/test-outs', { data: { course }, headers })).json()).value.testOutId
  await start(begun)
  await request.post(`/api/v1/test-outs/${await start(handedIn)}`, { data: { answers: {} }, headers })
}
