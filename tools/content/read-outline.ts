import {
  attributeFaults,
  isComponentName,
  isExerciseComponent,
  lessonComponents,
} from '@/domain/content/components'
import { countWords } from '@/domain/content/minutes'
import type { MarkupCode, Outline } from '@/domain/content/source'

type Attribute = { type: string; name?: string; value?: unknown }
/** As much of a Markdown syntax tree as the rules look at. */
export type Node = {
  type: string
  name?: string | null
  value?: string
  url?: string
  depth?: number
  attributes?: Attribute[]
  children?: Node[]
  position?: { start: { line: number } }
}

const componentNodes = ['mdxJsxFlowElement', 'mdxJsxTextElement']
const textNodes = ['text', 'inlineCode', 'code']
const expressionNodes = ['mdxFlowExpression', 'mdxTextExpression']
const invisible = ['yaml', 'mdxjsEsm', ...expressionNodes]
const isSection = (node: Node) => node.name === 'Section' && componentNodes.includes(node.type)

/** What a lesson's text holds: sections, components in order, words, and everything the format refuses. */
export function readOutline(root: Node): Outline {
  const outline: Outline = { sections: [], placed: [], words: 0, longest: { words: 0, line: 1 }, issues: [] }
  let stretch = 0
  const refuse = (node: Node, code: MarkupCode, detail: string) =>
    outline.issues.push({ code, line: lineOf(node), detail })
  const jumps: Node[] = []
  visit(root, null)
  const places = ['help', ...outline.sections.map(({ id }) => id)]
  for (const jump of jumps)
    if (!places.includes((jump.url ?? '').slice(1)))
      refuse(jump, 'link', `a link to ${jump.url}, which is no section of this lesson`)
  const top = (root.children ?? []).filter(({ type }) => !invisible.includes(type))
  const first = top.findIndex(isSection)
  for (const node of first < 0 ? [] : top.slice(first))
    if (!isSection(node))
      refuse(node, 'outside-section', 'text after the introduction stands outside the sections')
  return outline

  function visit(node: Node, section: string | null, isFolded = false): void {
    if (textNodes.includes(node.type) && !isFolded) countText(node)
    checkMarkdown(node, refuse)
    if (node.type === 'heading' && node.depth === 3 && section === null)
      refuse(node, 'heading-level', 'a heading of level 3 in the introduction, below no section')
    if (node.type === 'link' && node.url?.startsWith('#')) jumps.push(node)
    const inside = componentNodes.includes(node.type) ? visitComponent(node, section) : section
    for (const child of node.children ?? []) visit(child, inside, isFolded || node.name === 'Fold')
  }

  function countText(node: Node): void {
    const words = countWords(node.value ?? '')
    outline.words += words
    stretch += words
    if (stretch > outline.longest.words) outline.longest = { words: stretch, line: lineOf(node) }
  }

  function visitComponent(node: Node, section: string | null): string | null {
    const name = node.name ?? ''
    if (!isComponentName(name)) {
      refuse(
        node,
        'unknown-component',
        name ? `<${name}> is not a component of lessons` : 'a fragment <> is not a component of lessons',
      )
      return section
    }
    const attributes = readAttributes(node, refuse)
    const { missing, unknown } = attributeFaults(name, Object.keys(attributes))
    for (const attribute of missing) refuse(node, 'missing-attribute', `<${name}> has no ${attribute}`)
    for (const attribute of unknown)
      refuse(
        node,
        'unknown-attribute',
        `<${name}> knows no ${attribute}; it takes ${[...lessonComponents[name].required, ...lessonComponents[name].optional].join(', ')}`,
      )
    outline.words += countWords(attributes.title ?? '')
    if (isExerciseComponent(name)) stretch = 0
    // Its title is a heading below that of a section.
    if (name === 'Task' && section === null)
      refuse(node, 'heading-level', 'a task in the introduction, below no section')
    if (name !== 'Section') {
      outline.placed.push({ name, line: lineOf(node), section, attributes })
      return section
    }
    if (section) refuse(node, 'nested-section', 'a section stands inside a section')
    outline.sections.push({ id: attributes.id ?? '', title: attributes.title ?? '', line: lineOf(node) })
    return attributes.id ?? ''
  }
}

type Refuse = (node: Node, code: MarkupCode, detail: string) => void

/** How far a law was read, said in the sentence that cites it. */
const doubts = /nguồn thứ cấp|secondary sources?/iu

function checkMarkdown(node: Node, refuse: Refuse): void {
  const doubt = node.type === 'text' ? doubts.exec(node.value ?? '')?.[0] : undefined
  if (doubt) refuse(node, 'doubt', `the text says "${doubt}"`)
  if (expressionNodes.includes(node.type))
    refuse(node, 'expression', `{${(node.value ?? '').slice(0, 40)}} is a JavaScript expression`)
  if (node.type === 'mdxjsEsm') refuse(node, 'import', 'the text imports or exports something')
  if (node.type === 'image' || node.type === 'imageReference')
    refuse(node, 'markdown-image', 'an image in Markdown')
  if (node.type === 'heading' && (node.depth ?? 0) < 3)
    refuse(node, 'heading-level', `a heading of level ${node.depth}`)
  if (
    (node.type === 'link' || node.type === 'definition') &&
    !/^(https?:\/\/|mailto:|\/(?!\/)|#)/.test(node.url ?? '')
  )
    refuse(node, 'link', `a link to ${node.url}`)
}

function readAttributes(node: Node, refuse: Refuse): Record<string, string> {
  const entries = (node.attributes ?? []).flatMap(({ name, value }): [string, string][] => {
    if (name && typeof value === 'string') return [[name, value]]
    if (name && (value === null || value === undefined)) return [[name, 'true']]
    refuse(node, 'expression', `an attribute of <${node.name}> is a JavaScript expression`)
    return []
  })
  return Object.fromEntries(entries)
}

const lineOf = (node: Node): number => node.position?.start.line ?? 1
