type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
type Lock = { packages: Record<string, { engines?: { node?: string } | undefined; resolved?: string }> }

/** Faults of package.json and its lock: packages that refuse the oldest Node we promise, and addresses of one machine's registry. */
export function packageFaults(manifest: Manifest, lock: Lock, floor: string): string[] {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const engines = direct.flatMap((name) => {
    const range = lock.packages[`node_modules/${name}`]?.engines?.node
    return range && !admits(range, floor) ? [`${name} wants Node ${range}, which leaves out ${floor}`] : []
  })
  const missing = direct
    .filter((name) => !lock.packages[`node_modules/${name}`])
    .map((name) => `${name} is in package.json but not in the lock: run npm install`)
  const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved)
  const addresses = resolved.length
    ? [
        `package-lock.json names download addresses (${resolved[0]?.[0]} and ${resolved.length - 1} more): .npmrc must hold omit-lockfile-registry-resolved=true`,
      ]
    : []
  return [...engines, ...missing, ...addresses]
}

type Version = [number, number, number]
const parse = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0)
  return [major, minor, patch]
}
const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** Whether a semver range (as `engines` holds them: comparators, ^, ~, x-ranges, hyphens, ||) admits the version. */
export function admits(range: string, version: string): boolean {
  const v = parse(version)
  return range.split('||').some((part) => {
    const hyphen = part.trim().match(/^(\S+)\s+-\s+(\S+)$/)
    if (hyphen) return compare(v, parse(hyphen[1] ?? '')) >= 0 && compare(v, parse(hyphen[2] ?? '')) <= 0
    const comparators = part
      .replace(/([<>=~^]+)\s+/g, '$1')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
    return comparators.every((comparator) => holds(comparator, v))
  })
}

function holds(comparator: string, v: Version): boolean {
  const [, sign = '', text = ''] = comparator.match(/^([<>=~^]*)(.*)$/) ?? []
  if (/^[*xX]?$/.test(text)) return true
  const wanted = parse(text)
  const order = compare(v, wanted)
  if (sign === '>=') return order >= 0
  if (sign === '>') return order > 0
  if (sign === '<=') return order <= 0
  if (sign === '<') return order < 0
  if (sign === '^') return order >= 0 && v[0] === wanted[0]
  if (sign === '~') return order >= 0 && v[0] === wanted[0] && v[1] === wanted[1]
  const given = text.split('.').filter((part) => !/^[*xX]$/.test(part)).length
  return v.slice(0, given).every((part, at) => part === wanted[at])
}
