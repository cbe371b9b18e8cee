import fs from 'node:fs'
import path from 'node:path'
import { type Running, runToEnd, startServer } from './child'
import { freePort } from './site'

/** The smallest thing Next can prerender and serve: what a page costs before we add anything. */
export type BareApp = { port: number; pid: number; stop: () => Promise<void> }

const FILLER = 'FILLER'
const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs':
    'export default { poweredByHeader: false, turbopack: { root: new URL("../../", import.meta.url).pathname } }\n',
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="vi"><body>{children}</body></html> }\n',
  'app/page.jsx': `export default function Page() { return <p>${FILLER}</p> }\n`,
}

/**
 * Builds it once per version of Next, beside our own builds, fills its page up to the bytes of another and
 * serves it by `next start`.
 */
export async function startBareApp(
  root: string,
  like: Buffer,
  say: (text: string) => void,
): Promise<BareApp> {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/next/package.json'), 'utf8'),
  ) as { version: string }
  const folder = path.join(root, '.builds', `bare-${version}`)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const page = path.join(folder, '.next/server/app/index.html')
  if (!fs.existsSync(`${page}.built`)) {
    say('building a bare page to compare with')
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      fs.writeFileSync(path.join(folder, name), text)
    }
    await runToEnd([next, 'build', folder], { cwd: root, env })
    fs.copyFileSync(page, `${page}.built`)
  }
  // Next keeps what it has served; it would go on serving the page of an earlier run.
  fs.rmSync(path.join(folder, '.next/server/route-cache'), { recursive: true, force: true })
  fs.writeFileSync(page, fill(fs.readFileSync(`${page}.built`, 'utf8'), like))
  const port = await freePort()
  const running: Running = await startServer(
    [next, 'start', folder, '--port', String(port), '--hostname', '127.0.0.1'],
    /Ready|started/i,
    {
      cwd: root,
      env,
    },
  )
  return { port, ...running }
}

/**
 * Lengthens the paragraph of a prerendered page with another page's own characters, until both have as many
 * bytes.
 */
function fill(html: string, like: Buffer): string {
  // Letters beyond ASCII cost a server more to send: the same mix of them, but no markup.
  const text = like.toString('utf8').replace(/[<>&]/g, '.')
  const missing = Math.max(0, like.length - Buffer.byteLength(html))
  let filler = text.slice(0, missing)
  while (Buffer.byteLength(filler) > missing)
    filler = filler.slice(0, Math.floor((filler.length * missing) / Buffer.byteLength(filler)) - 1)
  return html.replace(
    `<p>${FILLER}</p>`,
    () => `<p>${FILLER}${filler}${' '.repeat(missing - Buffer.byteLength(filler))}</p>`,
  )
}
