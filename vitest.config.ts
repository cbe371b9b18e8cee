import path from 'node:path'
import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '.builds/**', '.next/**', 'generated/**', 'e2e/**', '.data*/**']

/** Ten times the examples take ten times the time. */
const patience = process.env.SOAK ? 10 : 1

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // Two cores are what CI has; a server test file holds a database of its own.
    maxWorkers: 2,
    testTimeout: 20_000 * patience,
    ...(process.env.SOAK && { setupFiles: ['test/more-examples.ts'] }),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...exclude, '**/*.server.test.ts'],
          pool: 'threads',
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['**/*.server.test.ts'],
          exclude,
          pool: 'forks',
          testTimeout: 60_000 * patience,
          hookTimeout: 90_000 * patience,
        },
      },
    ],
  },
})
