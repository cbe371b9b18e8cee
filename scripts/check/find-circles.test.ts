import { expect, test } from 'vitest'
import { betweenFolders, findCircles, type Imports } from './find-circles'

const of = (edges: Record<string, string[]>): Imports =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]))

test('a chain is no circle', () => {
  expect(findCircles(of({ a: ['b'], b: ['c'], c: [] }))).toEqual([])
})
test('a circle is named with all its members and without those that only lead to it', () => {
  expect(findCircles(of({ start: ['a'], a: ['b'], b: ['c'], c: ['a', 'end'], end: [] }))).toEqual([
    ['a', 'b', 'c'],
  ])
})
test('two circles are two faults', () => {
  expect(findCircles(of({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }))).toHaveLength(2)
})
test('folders can be in a circle although no file is', () => {
  const files = of({ 'x/a': ['y/b'], 'y/b': [], 'y/c': ['x/d'], 'x/d': [] })
  expect(findCircles(files)).toEqual([])
  expect(findCircles(betweenFolders(files, (file) => file.slice(0, 1)))).toEqual([['x', 'y']])
})
