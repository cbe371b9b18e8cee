import { satisfies } from 'semver'

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
type Lock = { packages: Record<string, { engines?: { node?: string } | undefined; resolved?: string }> }

/**
 * Faults of package.json and its lock: packages that refuse the oldest Node we promise, and addresses of one
 * machine's registry.
 */
export function packageFaults(manifest: Manifest, lock: Lock, floor: string): string[] {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const engines = direct.flatMap((name) => {
    const range = lock.packages[`node_modules/${name}`]?.engines?.node
    return range && !satisfies(floor, range) ? [`${name} wants Node ${range}, which leaves out ${floor}`] : []
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
