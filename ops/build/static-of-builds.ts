import fs from 'node:fs'
import path from 'node:path'

/** Relative names of all files below a folder. */
function filesBelow(dir: string): string[] {
  if (!fs.existsSync(dir)) return []
  return fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
}

/**
 * `.builds/static` holds the scripts and styles of these builds together, for a proxy and for tabs that were
 * opened on an earlier one: their names change with what is in them, so none stands in another's way. Links,
 * so it takes no room.
 */
export function linkStatic(root: string, builds: string[], { removesOthers = false } = {}): void {
  const linked = path.join(root, '.builds/static')
  const wanted = new Set<string>()
  for (const build of builds) {
    const from = path.join(root, '.builds', build, 'static')
    for (const name of filesBelow(from)) {
      wanted.add(name)
      linkOnce(path.join(from, name), path.join(linked, name))
    }
  }
  if (!removesOthers) return
  for (const name of filesBelow(linked))
    if (!wanted.has(name)) fs.rmSync(path.join(linked, name), { force: true })
}

function linkOnce(from: string, to: string): void {
  if (fs.existsSync(to)) return
  fs.mkdirSync(path.dirname(to), { recursive: true })
  const draft = `${to}.${process.pid}`
  fs.rmSync(draft, { force: true })
  try {
    fs.linkSync(from, draft)
  } catch {
    // A disk without links.
    fs.copyFileSync(from, draft)
  }
  fs.renameSync(draft, to)
}
