import { flatten, type Tree } from './check-messages'

const SLOT = /\$\{(?:[^{}]|\{[^}]*\})*\}/g
const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')

/**
 * The messages that nothing says: whose key stands in no source, neither whole, nor put together in a
 * template, nor in a group that the front reads for itself.
 */
export function deadMessages(messages: Tree, sources: readonly string[]): string[] {
  const said = new Set<string>()
  const groups = new Set<string>()
  const patterns = new Set<string>()
  for (const source of sources) {
    for (const [, key] of source.matchAll(/'([a-z\d_.]+)'/g)) if (key) said.add(key)
    for (const [, group] of source.matchAll(/readTexts<\w+>\(\w+, '(\w+)'\)/g)) if (group) groups.add(group)
    for (const [, begin = '', rest = ''] of source.matchAll(/`([a-z][a-z\d_]*[._])([^`]*\$\{[^`]*)`/g))
      patterns.add(begin + rest)
  }
  const shapes = [...patterns].map(
    (text) => new RegExp(`^${text.split(SLOT).map(escaped).join('[a-z\\d_.]+')}$`),
  )
  return flatten(messages)
    .map(([key]) => key)
    .filter((key) => !said.has(key) && !groups.has(key.split('.')[0] ?? ''))
    .filter((key) => !shapes.some((shape) => shape.test(key)))
    .map((key) => `nothing says "${key}"`)
}
