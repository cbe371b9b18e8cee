import type { Node } from './read-outline'

const closing = /^[.,;:!?…)”’"]+/u
/** What stands between two citations of one place: marks need no commas. */
const between = /^(?:\s*[,;]?\s*|\s+(?:và|and)\s+)$/u

const shortWord = /(?<=^|\s)\S{1,12}$/u

const isLaw = (node: Node | undefined): node is Node =>
  node?.type === 'mdxJsxTextElement' && node.name === 'Law'
const isNamed = (node: Node): boolean => node.attributes?.some(({ name }) => name === 'named') ?? false
const isMark = (node: Node | undefined): node is Node => isLaw(node) && !isNamed(node)
const textOf = (node: Node | undefined): string => (node?.type === 'text' ? (node.value ?? '') : '')

/**
 * A citation is a small mark behind the words it supports. So that no line breaks between the word, its mark
 * and the sign that follows, the space before a mark goes and the sign becomes part of it; brackets that held
 * nothing but marks go too.
 */
export function joinLawMarks(node: Node): void {
  const children = node.children ?? []
  for (const child of children) joinLawMarks(child)
  for (let at = 0; at < children.length; at++) if (isLaw(children[at])) at = joinRun(children, at)
  node.children = children.filter((child) => child.type !== 'text' || child.value !== '')
}

/** Joins the citations that begin at `first`; answers where the last of them stands. */
function joinRun(children: Node[], first: number): number {
  let last = first
  while (isMark(children[last]) && between.test(textOf(children[last + 1])) && isMark(children[last + 2])) {
    const gap = children[last + 1]
    if (gap) gap.value = ''
    last += 2
  }
  // Marks beside each other keep their width, so that a finger finds the right one.
  for (let at = first; at <= last && last > first; at += 2)
    say(children[at], 'run', at === first ? 'first' : at === last ? 'last' : 'middle')
  const [before, mark, after] = [children[first - 1], children[last], children[last + 1]]
  if (isMark(children[first]) && before?.type === 'text') {
    const isBracketed = /\(\s*$/.test(textOf(before)) && /^\s*\)/.test(textOf(after))
    if (isBracketed && after) after.value = textOf(after).replace(/^\s*\)/, '')
    const text = textOf(before).replace(isBracketed ? /\s*\(\s*$/ : /\s+$/, '')
    // A narrow cell breaks anywhere, but not within the mark: a short word goes into it.
    const word = shortWord.exec(text)?.[0] ?? ''
    before.value = text.slice(0, text.length - word.length)
    if (word) say(children[first], 'word', word)
  }
  const sign = closing.exec(textOf(after))?.[0]
  if (sign && after && mark) {
    after.value = textOf(after).slice(sign.length)
    say(mark, 'then', sign)
  }
  return last
}

const say = (mark: Node | undefined, name: string, value: string) =>
  mark?.attributes?.push({ type: 'mdxJsxAttribute', name, value })
