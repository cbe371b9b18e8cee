import path from 'node:path'
import type { Reporter, Vitest } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/**
 * A change that keeps a test file from loading is an error: a file without tests would pass for one that saw
 * nothing.
 */
function tellUnloadedFiles(): Reporter {
  let vitest: Vitest | undefined
  return {
    onInit(started) {
      vitest = started
    },
    onTestModuleEnd(module) {
      for (const error of module.errors()) vitest?.state.catchError(error, 'Import Error')
    },
  }
}

/** Only the rules and their tests: what `npm run test:mutation` changes and must see fail. */
export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['domain/**/*.test.ts'],
    exclude: ['domain/content/**', '**/node_modules/**'],
    setupFiles: ['test/same-examples.ts'],
    reporters: [tellUnloadedFiles()],
    pool: 'threads',
    // Rules hold no state: one worker for all files of a run, made anew for each change.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
