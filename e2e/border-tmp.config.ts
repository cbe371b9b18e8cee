import { defineConfig } from '@playwright/test'
export default defineConfig({ testDir: '.', testMatch: 'border-tmp.spec.ts', workers: 1, timeout: 120000, reporter: 'line', outputDir: '/tmp/atk/pw' })
