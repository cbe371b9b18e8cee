// @ts-check
// Used before packages are there: Node's own modules only.
import fs from 'node:fs'

/**
 * Which folder this is, whatever it is called: renamed it stays the same, copied it is another one.
 * @param {string} dir
 * @returns {string}
 */
export function placeOf(dir) {
  const { dev, ino } = fs.statSync(dir, { bigint: true })
  return `${dev}:${ino}`
}
