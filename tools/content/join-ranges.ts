import type { Node } from './read-outline'

/** A range of numbers is one thing: “10–20” on two lines reads as two. */
export function joinRanges(node: Node): void {
  if (node.type === 'text') node.value = node.value?.replace(/(?<=\d)–(?=\d)/g, '\u2060–\u2060')
  for (const child of node.children ?? []) joinRanges(child)
}
