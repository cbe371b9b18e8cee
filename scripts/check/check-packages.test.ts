import { expect, test } from 'vitest'
import { packageFaults } from './check-packages'

test('a package that refuses the oldest Node, one that is not locked, and a registry address are faults', () => {
  const lock = {
    packages: {
      'node_modules/new': { engines: { node: '>=22' } },
      'node_modules/good': { resolved: 'https://registry.example/good.tgz' },
    },
  }
  expect(packageFaults({ dependencies: { new: '1', good: '1', gone: '1' } }, lock, '20.19.0')).toHaveLength(3)
})
