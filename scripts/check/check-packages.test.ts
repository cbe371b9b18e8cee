import { expect, test } from 'vitest'
import { admits, packageFaults } from './check-packages'

test.each([
  ['>=18', true],
  ['>= 20.19.0', true],
  ['>=20.20', false],
  ['^20.19.0 || >=22.12.0', true],
  ['^22', false],
  ['18 || 20 || >=22', true],
  ['>=6 <15', false],
  ['20.x', true],
  ['~20.18', false],
  ['18 - 21', true],
  ['*', true],
])('%s admits 20.19.0: %s', (range, answer) => {
  expect(admits(range, '20.19.0')).toBe(answer)
})
test('a package that refuses the oldest Node, one that is not locked, and a registry address are faults', () => {
  const lock = {
    packages: {
      'node_modules/new': { engines: { node: '>=22' } },
      'node_modules/good': { resolved: 'https://registry.example/good.tgz' },
    },
  }
  expect(packageFaults({ dependencies: { new: '1', good: '1', gone: '1' } }, lock, '20.19.0')).toHaveLength(3)
})
