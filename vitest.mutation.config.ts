import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Only the rules and their tests: what `npm run test:mutation` changes and must see fail. */
export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['domain/**/*.test.ts'],
    exclude: ['domain/content/**', '**/node_modules/**'],
    setupFiles: ['test/same-examples.ts'],
    pool: 'threads',
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
