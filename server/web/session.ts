import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { type Actor, anonymous, type PersonActor } from '@/domain/access/actor'
import { startPage } from '@/domain/access/start-page'
import type { Lang } from '@/domain/lang/lang'
import { findActor } from '@/server/accounts/find-actor'
import { signOut } from '@/server/accounts/sign-in'
import { env } from '@/server/platform/env'
import { localPath } from './http'

const MAX_AGE_S = 14 * 86_400

/**
 * Cookies know no port: the name carries it, so that two installations on one machine do not sign each other
 * out.
 */
export function sessionCookie() {
  const { protocol, port } = new URL(env().publicUrl)
  const isSecure = protocol === 'https:'
  const name = `${isSecure ? '__Host-' : ''}haidang.session${port ? `.${port}` : ''}`
  return { name, options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure } }
}

/**
 * Tells scripts of prerendered pages that somebody is signed in, before they have asked who; it opens
 * nothing.
 */
const hintCookie = (): string => sessionCookie().name.replace('__Host-', '').replace('session', 'known')

/**
 * Puts a freshly opened session into the cookie, an encrypted token (next-auth's) that holds only a random
 * session id, and ends the session it replaces. Answers the page where its person's work begins.
 */
export async function setSessionCookie(secret: string, lang: Lang): Promise<string> {
  await signOut(await currentActor())
  const { name, options } = sessionCookie()
  const token = await encode({ token: { sid: secret }, secret: env().secret, maxAge: MAX_AGE_S })
  const jar = await cookies()
  jar.set(name, token, { ...options, maxAge: MAX_AGE_S })
  jar.set(hintCookie(), '1', { ...options, httpOnly: false, maxAge: MAX_AGE_S })
  return `/${lang}${startPage(await findActor(secret))}`
}

export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
  jar.set(hintCookie(), '', { ...options, httpOnly: false, maxAge: 0 })
}

/** Who asks; read once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const cookie = (await cookies()).get(sessionCookie().name)?.value
  if (!cookie) return anonymous
  const token = await decode({ token: cookie, secret: env().secret }).catch(() => null)
  return typeof token?.sid === 'string' ? findActor(token.sid) : anonymous
})

/** The signed-in person, or a redirect to the sign-in page, which comes back to this very address. */
export async function requireActor(lang: Lang, returnTo = `/${lang}/home`): Promise<PersonActor> {
  const jar = await cookies()
  const actor = await currentActor()
  if (actor.kind === 'person') return actor
  // proxy.ts writes it for every page that is made on request.
  const asked = new URLSearchParams({ next: localPath((await headers()).get('x-address'), returnTo) })
  // Who comes with a session that no longer holds is told so.
  if (jar.has(sessionCookie().name)) asked.set('reason', 'session')
  redirect(`/${lang}/sign-in?${asked}`)
}
