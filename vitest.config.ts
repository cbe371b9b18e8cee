import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
const exclude = ['node_modules/**', '.builds/**', '.next/**', 'e2e/**']

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { resolve: { alias }, test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...exclude, '**/*.server.test.ts'] } },
      { resolve: { alias }, test: { name: 'server', include: ['**/*.server.test.ts'], exclude, testTimeout: 30_000, hookTimeout: 60_000 } },
    ],
  },
})
