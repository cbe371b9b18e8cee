import { type APIRequestContext, expect } from '@playwright/test'

/**
 * What exists in the demo school and is not the visitor's: a person and a unit of another faculty, the
 * monitor's attempt and certificate.
 */
export type Ids = {
  person: string
  unit: string
  target: string
  attempt: string
  serial: string
  file: string
  exercise: string
  task: string
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

function find(text: string, pattern: string): string {
  const found = new RegExp(pattern).exec(text)?.[1]
  expect(found, `/${pattern}/ on the page`).toBeTruthy()
  return found ?? ''
}

export async function findIds(
  administrator: APIRequestContext,
  monitor: APIRequestContext,
  lesson: Pick<Ids, 'exercise' | 'task'>,
): Promise<Ids> {
  const page = async (who: APIRequestContext, address: string): Promise<string> =>
    (await who.get(address)).text()
  const file = {
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Mã CB,Họ và tên,Đơn vị\nZZ1,Người Trong Tệp,Khoa Kinh tế'),
  }
  const uploaded = await administrator.post('/api/v1/import', {
    maxRedirects: 0,
    multipart: { kind: 'staff', file },
  })
  const result = await monitor.get('/vi/quiz/cyber-law', { maxRedirects: 0 })
  return {
    person: find(await page(administrator, '/vi/manage/people?q=CB0235'), `/manage/people/(${UUID})`),
    unit: find(
      await page(administrator, '/vi/manage/people'),
      `<option value="(${UUID})"[^>]*>[^<]*Khoa Kinh tế`,
    ),
    target: find(await page(administrator, '/vi/manage/targets'), `/manage/targets/(${UUID})`),
    attempt: find(result.headers().location ?? '', `/attempts/(${UUID})`),
    serial: find(await page(monitor, '/vi/certificates'), '/certificates/(HD-[A-Z0-9-]+)'),
    file: find(uploaded.headers().location ?? '', '/import/([0-9a-f]{64})'),
    ...lesson,
  }
}
