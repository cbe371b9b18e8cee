export type Tree = { [key: string]: string | Tree }

export const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )

/**
 * The names of the values a message takes: {name} or {name, …}. What a plural or a choice says in braces is
 * text.
 */
const slots = (text: string): string =>
  [...new Set([...text.matchAll(/\{\s*([a-z]\w*)\s*[,}]/g)].map(([, name]) => name))].sort().join(',')

/**
 * Where the two languages differ: a key that one lacks, other values, an empty text; and a per cent sign that
 * a line may leave behind.
 */
export function messageFaults(vi: Tree, en: Tree): string[] {
  const [left, right] = [new Map(flatten(vi)), new Map(flatten(en))]
  const faults: string[] = []
  for (const [key, text] of left) {
    const other = right.get(key)
    if (other === undefined) faults.push(`messages/en.json lacks "${key}"`)
    else if (slots(text) !== slots(other))
      faults.push(`"${key}" takes {${slots(text)}} in vi.json and {${slots(other)}} in en.json`)
    if (!text.trim()) faults.push(`messages/vi.json: "${key}" is empty`)
    if (/[\d}] %/.test(text)) faults.push(`messages/vi.json: "${key}" lets a line break before %`)
  }
  for (const [key, text] of right) {
    if (!left.has(key)) faults.push(`messages/vi.json lacks "${key}"`)
    if (!text.trim()) faults.push(`messages/en.json: "${key}" is empty`)
  }
  return faults
}
