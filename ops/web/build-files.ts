import fs from 'node:fs'
import path from 'node:path'

type Prerendered = {
  routes: Record<string, unknown>
  dynamicRoutes: Record<string, { fallback?: unknown }>
}

/** What Next notes about the pages it made at the build. */
export const prerendered = (dist: string): Prerendered =>
  JSON.parse(fs.readFileSync(path.join(dist, 'prerender-manifest.json'), 'utf8'))

/** Whether proxy.ts makes the answer to an address: its matcher, as the build noted it. */
export function proxyMatcher(dist: string): (pathname: string) => boolean {
  const file = path.join(dist, 'server/functions-config-manifest.json')
  const { functions } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    functions: Record<string, { matchers?: { regexp: string }[] }>
  }
  const matchers = functions['/_middleware']?.matchers?.map(({ regexp }) => new RegExp(regexp))
  if (!matchers?.length) throw new Error(`${file} names no matcher of proxy.ts`)
  return (pathname) => matchers.some((matcher) => matcher.test(pathname))
}
