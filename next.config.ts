import type { NextConfig } from 'next'

/** Which browser features pages may use: none of those that watch. */
const PERMISSIONS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

// Headers that hold for every answer. Scripts and styles are bound by proxy.ts (per request) or by a meta
// element (prerendered); HSTS is sent by ops/web/serve.ts, because a build does not know whether its site
// will be reached by https.
const everywhere = [
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: PERMISSIONS },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  distDir: process.env.HAIDANG_DIST ?? '.next',
  generateBuildId: () => process.env.HAIDANG_BUILD_ID ?? 'dev',
  poweredByHeader: false,
  // Prerendered pages are marked by ops/web/page-tag.ts; the others are made for one reader.
  generateEtags: false,
  reactStrictMode: true,
  agentRules: false,
  experimental: { globalNotFound: true },
  // Types are checked by their own step of `npm test`; a build on an operator's machine needs none.
  typescript: {
    ignoreBuildErrors: true,
    ...(process.env.HAIDANG_DIST && { tsconfigPath: '.builds/tsconfig.json' }),
  },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    'pdfkit',
    'esbuild',
    'mdx-bundler',
    'nodemailer',
    '@e965/xlsx',
  ],
  // No picture is resized at request time; the front refuses the address too.
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // No page lives here; Next's "not found" does, with scripts that no policy of ours names.
    {
      source: '/:place(api|_next)/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
  redirects: async () => [
    // A browser whose first language is English; everyone else gets Vietnamese.
    {
      source: '/',
      has: [{ type: 'header', key: 'accept-language', value: 'en.*' }],
      destination: '/en',
      permanent: false,
    },
    { source: '/', destination: '/vi', permanent: false },
  ],
}

export default config
