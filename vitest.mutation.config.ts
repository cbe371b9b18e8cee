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
    // Rules hold no state: one worker for all files of a run, made anew for each change.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
