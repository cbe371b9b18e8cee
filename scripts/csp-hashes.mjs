// After `next build`: writes into each prerendered page which inline scripts belong to it. Usage: node scripts/csp-hashes.mjs DIST
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { addPolicy } from './web/page-policy.mjs'

/** All .html files below a folder. */
function* pages(dir) {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const at = path.join(dir, entry.name)
    if (entry.isDirectory()) yield* pages(at)
    else if (entry.name.endsWith('.html')) yield at
  }
}

/** Adds the policy to every prerendered page of a build; answers how many there are. */
export function addPolicies(dist) {
  let count = 0
  for (const file of pages(path.join(dist, 'server'))) {
    fs.writeFileSync(file, addPolicy(fs.readFileSync(file, 'utf8')))
    count++
  }
  return count
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${addPolicies(path.resolve(process.argv[2]))} prerendered pages carry their policy\n`)
}
