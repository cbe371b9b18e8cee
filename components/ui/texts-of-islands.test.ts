import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'
import { importsOf } from '@/scripts/check/check-layers'

/*
 * A browser that translates a page puts every text into elements of its own. What React writes later into a
 * text that stands beside something else is never seen: the page goes on saying what was true before, or
 * breaks.
 */

type Tree = { type: string; [key: string]: unknown }
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'type' in value
const treesIn = (value: unknown): Tree[] =>
  Array.isArray(value) ? value.filter(isTree) : isTree(value) ? [value] : []
const every = (tree: Tree): Tree[] => [
  tree,
  ...Object.values(tree).flatMap((value) => treesIn(value).flatMap(every)),
]

/** What a component was given to draw, which is no text. */
const DRAWN = /^(children|after)$/

/** Whether something between two tags may become a text that changes. */
function mayChange(tree: Tree): boolean {
  const [first, second] = [tree.consequent ?? tree.left, tree.alternate ?? tree.right].flatMap(treesIn)
  switch (tree.type) {
    case 'JSXExpressionContainer':
      return treesIn(tree.expression).some(mayChange)
    case 'ConditionalExpression':
      return [first, second].some((branch) => branch !== undefined && mayChange(branch))
    case 'LogicalExpression':
      return second !== undefined && mayChange(second)
    case 'Identifier':
      return !DRAWN.test(String(tree.name))
    case 'MemberExpression':
    case 'BinaryExpression':
    case 'TemplateLiteral':
      return true
    case 'Literal':
      return tree.value !== ' ' && tree.value !== null && tree.value !== ''
    case 'CallExpression':
      if (isTree(tree.callee) && DRAWN.test(String(tree.callee.name))) return false
      return !every(tree).some(({ type }) => type === 'JSXElement' || type === 'JSXFragment')
    default:
      return false
  }
}

const isEmpty = ({ type, value, expression }: Tree): boolean =>
  (type === 'JSXText' && String(value).trim() === '') ||
  (isTree(expression) &&
    ['JSXEmptyExpression', 'Literal'].includes(expression.type) &&
    expression.value !== '')

/** The lines of texts that may change and do not stand alone in their element. */
function loose(source: string): number[] {
  const program: unknown = parseAst(source, { lang: 'tsx' })
  return treesIn(program)
    .flatMap(every)
    .flatMap((tree) => {
      if (tree.type !== 'JSXElement' && tree.type !== 'JSXFragment') return []
      const children = treesIn(tree.children).filter((child) => !isEmpty(child))
      if (children.length < 2) return []
      return children.filter(mayChange).map(({ start }) => source.slice(0, Number(start)).split('\n').length)
    })
}

const root = path.resolve(import.meta.dirname, '../..')
const files = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx$/.test(file) && !/\.test\./.test(file))
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

/** What runs in the browser: each island and everything drawn by it. */
function islands(): string[] {
  const found = new Set(
    [...files('components'), ...files('app')].filter((file) => read(file).startsWith("'use client'")),
  )
  for (const file of found)
    for (const name of importsOf(read(file))) {
      const at = name.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), name)
        : name.replace(/^@\//, '')
      if (fs.existsSync(path.join(root, `${at}.tsx`))) found.add(`${at}.tsx`)
    }
  return [...found].sort()
}

test('a text that stands beside another is found, one alone in its element is not', () => {
  const lines = (jsx: string) => loose(`const A = () => ${jsx}`).length
  expect(lines('<p>{weekdays[1]}, {show(day)}</p>')).toBe(2)
  expect(lines('<p><Icon />{isOpen ? texts.open : texts.shut}</p>')).toBe(1)
  expect(lines('<p>{name && name + ":"}<b>{count}</b></p>')).toBe(1)
  expect(lines('<p><span>{texts.open}</span>{" "}<b>{count}</b></p>')).toBe(0)
  expect(lines('<p>{texts.open}</p>')).toBe(0)
  expect(lines('<p>{list.map((one) => <b key={one}>{one}</b>)}<i /></p>')).toBe(0)
})
test('on a page that the browser translated every text of an island can still change', () => {
  const all = islands()
  expect(all).toContain('components/manage/date-field.tsx')
  expect(all.flatMap((file) => loose(read(file)).map((line) => `${file}:${line}`))).toEqual([])
})
