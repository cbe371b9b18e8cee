/** One layer: what it may import of ours and of others. A package name covers its subpaths. */
export type Layer = { ours: string[]; packages: string[] }

/** The table of docs: domain knows nothing, components paint, server acts, app only puts them together. */
export const layers: Record<string, Layer> = {
  domain: { ours: ['domain'], packages: ['zod'] },
  components: {
    ours: ['components', 'domain'],
    packages: [
      'react',
      'react-dom',
      'next/link',
      'next/navigation',
      'next/dynamic',
      'recharts',
      'mdx-bundler/client',
    ],
  },
  messages: { ours: ['messages', 'domain', 'components'], packages: ['intl-messageformat'] },
  server: {
    ours: ['server', 'domain', 'messages', 'generated'],
    packages: [
      'zod',
      'pg',
      'pg-boss',
      'pg-copy-streams',
      '@prisma/adapter-pg',
      '@node-rs/argon2',
      'uuidv7',
      'csv-parse',
      'yazl',
      '@e965/xlsx',
      'nodemailer',
      'pdfkit',
      'qrcode',
      'yaml',
      'mdx-bundler',
      'remark-gfm',
      'esbuild',
    ],
  },
  app: {
    ours: ['app', 'components', 'domain', 'messages', 'server'],
    packages: ['react', 'react-dom', 'next', 'next-auth', 'zod'],
  },
  // What makes courses, demo and test schools and documents: never part of the running product.
  tools: {
    ours: ['tools', 'server', 'domain', 'messages', 'generated'],
    packages: [
      'zod',
      'pg',
      '@prisma/adapter-pg',
      '@prisma/driver-adapter-utils',
      '@prisma/schema-engine-wasm',
      'pg-copy-streams',
      'csv-parse',
      'yaml',
      'mdx-bundler',
      'remark-gfm',
      'esbuild',
    ],
  },
  // Supervisor, PostgreSQL and the web front.
  ops: { ours: ['ops', 'server', 'domain', 'generated'], packages: ['pg', 'next', 'tsx', 'zod', 'esbuild'] },
  prisma: { ours: ['prisma', 'tools', 'server', 'domain', 'test'], packages: ['zod', 'csv-parse'] },
  scripts: {
    ours: ['scripts', 'ops', 'tools', 'server', 'domain', 'messages', 'test', 'generated'],
    packages: ['pg', 'next', 'tsx', 'zod', 'yaml', '@playwright/test', 'semver'],
  },
  bench: {
    ours: ['bench', 'tools', 'ops', 'server', 'domain', 'test', 'scripts'],
    packages: ['pg', 'pg-copy-streams', '@playwright/test', 'zod', 'next', 'next-auth'],
  },
}

/** Only the platform's adapters may know the framework, so that use cases run in tests, jobs and scripts. */
export const FRAMEWORK = ['next', 'next-auth', 'react']

/** What a pure layer must be given instead of taking it itself. */
export const impure: [RegExp, string][] = [
  [/\bDate\.now\(/, 'takes the time itself: pass `now` as an argument'],
  [/\bnew Date\(\)/, 'takes the time itself: pass `now` as an argument'],
  [/\bMath\.random\(/, 'takes chance itself: pass a seed or the ids'],
  [/\bcrypto\b/, 'uses randomness or hashes of the platform: pass the result'],
  [/\bprocess\./, 'reads the process: pass the value'],
  [/\bfetch\(/, 'uses the network'],
]
