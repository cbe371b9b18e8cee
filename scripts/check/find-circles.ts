/** What each place imports: a file or a folder, and those it names. */
export type Imports = Map<string, Set<string>>

/** The same imports seen between folders; what stays inside one folder is left out. */
export function betweenFolders(files: Imports, folderOf: (file: string) => string): Imports {
  const folders: Imports = new Map()
  for (const [file, names] of files) {
    const from = folderOf(file)
    const to = folders.get(from) ?? new Set<string>()
    for (const name of names) if (folderOf(name) !== from) to.add(folderOf(name))
    folders.set(from, to)
  }
  return folders
}

/**
 * Every set of places that import each other in a circle, each sorted: the strongly connected parts (Tarjan
 * 1972).
 */
export function findCircles(imports: Imports): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (place: string): number => {
    const at = index.size
    index.set(place, at)
    low.set(place, at)
    stack.push(place)
    for (const next of imports.get(place) ?? []) {
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(place, Math.min(low.get(place) ?? at, low.get(next) ?? at))
    }
    if (low.get(place) === at) {
      const members = stack.splice(stack.indexOf(place))
      if (members.length > 1) circles.push(members.toSorted())
    }
    return at
  }
  for (const place of imports.keys()) if (!index.has(place)) visit(place)
  return circles
}
