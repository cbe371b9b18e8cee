import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
  headers: async () => new Headers(),
}))

useDatabase()
beforeEach(() => buildInstitution())

type Post = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
/** Each action of a route has a form of its own; without actions there is one. */
const actionsOf = (source: string): string[] => source.match(/^ {2}\w+(?=(: )?\(actor)/gm) ?? ['']
const forms = fs
  .readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .sort()
  .flatMap((file) => {
    const source = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')
    if (!/\bPOST\b/.test(source)) return []
    return actionsOf(source).map((action) => [file, action.trim()] as const)
  })
const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data'] as const

async function post(
  file: string,
  action: string,
  lang: 'vi' | 'en',
  origin: string,
  kind: (typeof kinds)[number],
) {
  const { POST }: { POST: Post } = await import(path.join(import.meta.dirname, file))
  const body = kind === 'multipart/form-data' ? new FormData() : new URLSearchParams()
  body.append('login', 'nobody')
  const request = new Request(`http://localhost:3999/api/v1/${path.dirname(file)}`, {
    method: 'POST',
    headers: { Origin: origin, Referer: `http://localhost:3999/${lang}/courses` },
    body,
  })
  const { status, headers } = await POST(request, {
    params: Promise.resolve({ action, attempt: crypto.randomUUID() }),
  })
  return { status, page: headers.get('location') ?? '' }
}

test('every route is found with its actions', () => {
  expect(new Set(forms.map(([file]) => file)).size).toBeGreaterThan(14)
  expect(forms).toContainEqual(['targets/[action]/route.ts', 'delete'])
  expect(forms).toContainEqual(['people/[action]/route.ts', 'annul'])
})
test.each(forms)(
  '%s %s answers a form of another site with a page in the language of its sender',
  async (...form) => {
    for (const lang of ['vi', 'en'] as const)
      for (const kind of kinds)
        expect(await post(...form, lang, 'https://evil.example', kind), `${lang} ${kind}`).toEqual({
          status: 303,
          page: `/${lang}/refused?why=cross_origin`,
        })
  },
)
test.each(forms)('%s %s answers the form of a stranger with a page in their language', async (...form) => {
  for (const lang of ['vi', 'en'] as const) {
    const { status, page } = await post(...form, lang, 'http://localhost:3999', kinds[0])
    expect([status, page.split(/[/?]/)[1]], page).toEqual([303, lang])
  }
})
