import { expect, test } from 'vitest'
import { decisionIndex } from '@/tools/docs/decision-index'
import { decisionFaults, indexFaults } from './check-decisions'

const good = [
  '# 012 · Counters follow by trigger',
  '',
  'Date: 2026-11-24',
  'Status: accepted',
  ...['Context', 'Decision', 'Consequences'].flatMap((part) => ['', `## ${part}`, '', 'A sentence.']),
  '',
].join('\n')
const faults = (text: string) => decisionFaults('012-counters.md', text)

test('a dated decision with a status and its three parts has no fault', () =>
  expect(faults(good)).toEqual([]))

test('a decision without number, date, status or one of its parts is a fault each', () => {
  expect(faults(good.replace('012', '013'))).toHaveLength(1)
  expect(faults(good.replace('Date: 2026-11-24', ''))).toHaveLength(1)
  expect(faults(good.replace('2026-11-24', 'last week'))).toHaveLength(1)
  expect(faults(good.replace('Status: accepted', 'Status: good'))).toHaveLength(1)
  expect(faults(good.replace('## Consequences', '## So what'))).toHaveLength(1)
})

test('a superseded decision says by which', () => {
  expect(faults(good.replace('accepted', 'superseded by 036'))).toEqual([])
  expect(faults(good.replace('accepted', 'superseded'))).toHaveLength(1)
})

test('80 letters are a line, 81 are too many, but for code and tables', () => {
  const at = (line: string) => faults(good.replace('A sentence.', line))
  expect(at('ả'.repeat(80))).toEqual([])
  expect(at('a'.repeat(81))).toEqual(['line 8 has 81 columns; 80 is the most'])
  expect(at(`| ${'a'.repeat(90)} |`)).toEqual([])
  expect(at(['```', 'a'.repeat(90), '```'].join('\n'))).toEqual([])
  expect(at(['```', 'a', '```', 'a'.repeat(81)].join('\n'))).toHaveLength(1)
})

test('a decision of 46 lines is two decisions', () => {
  const lines = good.split('\n').length - 1
  const of = (n: number) => faults(good + 'A sentence.\n'.repeat(n - lines))
  expect(of(45)).toEqual([])
  expect(of(46)).toHaveLength(1)
})

test('the index is what follows from the decisions', () => {
  const decisions = new Map([['012-counters.md', good]])
  const index = decisionIndex(decisions)
  expect(index).toContain('- [012 · Counters follow by trigger](012-counters.md)\n')
  expect(indexFaults(decisions, index)).toEqual([])
  expect(indexFaults(decisions, index.replace('trigger', 'hand'))).toHaveLength(1)
})

test('the index says which decision took the place of another', () => {
  const old = good.replace('accepted', 'superseded by 036')
  expect(decisionIndex(new Map([['012-counters.md', old]]))).toContain(
    '(012-counters.md) (superseded by 036)',
  )
})

test('numbers are given once, and a superseding decision is there', () => {
  const faultsOf = (decisions: Map<string, string>) => indexFaults(decisions, decisionIndex(decisions))
  const old = good.replace('accepted', 'superseded by 036')
  expect(faultsOf(new Map([['012-a.md', old]]))).toHaveLength(1)
  const successor: [string, string] = ['036-b.md', good.replace('012', '036')]
  expect(faultsOf(new Map([['012-a.md', old], successor]))).toEqual([])
  const twice: [string, string][] = [
    ['012-a.md', good],
    ['012-b.md', good],
  ]
  expect(faultsOf(new Map(twice))).toHaveLength(1)
})
