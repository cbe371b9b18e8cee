import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { anonymous } from '@/domain/access/actor'
import { activateAccount } from '@/server/accounts/activate-account'
import { execute } from '@/server/platform/command'
import { installQueues } from '@/server/platform/queue'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { linkFor } from '@/test/link-for'
import SetPasswordPage from './page'

vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined, set: () => undefined }) }))
const { url } = useDatabase()

test('a link that a mail scanner has opened, however often, still sets the password, once', async () => {
  await installQueues(url)
  await buildInstitution()
  const person = await buildPerson({ isActivated: false, email: 'an@example.edu.vn' })
  const token = await linkFor(person.id)
  const open = async () => {
    const params = Promise.resolve({ lang: 'vi', token })
    return renderToStaticMarkup(await SetPasswordPage({ params, searchParams: Promise.resolve({}) }))
  }
  for (let times = 0; times < 3; times++) expect(await open()).toContain('name="password"')
  const chosen = { token, password: 'ba con mèo vàng' }
  expect(await execute(activateAccount, anonymous, chosen)).toMatchObject({ ok: true })
  const page = await open()
  expect(page).toContain('Đường dẫn này đã được dùng')
  expect(page).not.toContain('name="password"')
})
