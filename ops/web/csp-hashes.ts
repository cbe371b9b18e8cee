// After `next build`: writes into each prerendered page which inline scripts belong to it. Usage:
// csp-hashes.ts DIST
import fs from 'node:fs'
import path from 'node:path'
import { prerendered, proxyMatcher } from './build-files'
import { addPolicy } from './page-policy'

/** All .html files below a folder. */
function* pages(dir: string): Generator<string> {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const at = path.join(dir, entry.name)
    if (entry.isDirectory()) yield* pages(at)
    else if (entry.name.endsWith('.html')) yield at
  }
}

/** Adds the policy to every prerendered page of a build; answers how many there are. */
function addPolicies(dist: string): number {
  let count = 0
  for (const file of pages(path.join(dist, 'server'))) {
    fs.writeFileSync(file, addPolicy(fs.readFileSync(file, 'utf8')))
    count++
  }
  return count
}

/**
 * Prerendered pages that proxy.ts would still give a nonce to, which their scripts do not carry; and pages
 * that would be prerendered at the first request, after this step.
 */
function misplacedPages(dist: string): string[] {
  const { routes, dynamicRoutes } = prerendered(dist)
  const isProxied = proxyMatcher(dist)
  const nonced = Object.keys(routes).filter((route) => !route.startsWith('/_') && isProxied(route))
  // `/[lang]/x` with an unknown language goes to the missing page; any other open segment must have all its
  // values listed.
  const open = Object.entries(dynamicRoutes).filter(
    ([route, { fallback }]) => fallback !== false && route.replace('[lang]', '').includes('['),
  )
  return [
    ...nonced.map(
      (route) =>
        `${route} is prerendered but matched by proxy.ts: add its section to the matcher's exceptions there`,
    ),
    ...open.map(([route]) => `${route} is prerendered on demand: its page must export dynamicParams = false`),
  ]
}

const dist = path.resolve(process.argv[2] ?? '')
const misplaced = misplacedPages(dist)
if (misplaced.length) {
  process.stderr.write(`${misplaced.join('\n')}\n`)
  process.exitCode = 1
} else process.stdout.write(`${addPolicies(dist)} prerendered pages carry their policy\n`)
