import { encode } from 'next-auth/jwt'
import type { Site } from '../platform/site'

/** The cookie of a session that stands in the database, as the site's own sign-in would set it. */
export async function sessionCookie(
  { publicUrl, secret }: Pick<Site, 'publicUrl' | 'secret'>,
  sessionSecret: string,
): Promise<{ name: string; value: string }> {
  const value = await encode({ token: { sid: sessionSecret }, secret, maxAge: 86_400 })
  return { name: `haidang.session.${new URL(publicUrl).port}`, value }
}
