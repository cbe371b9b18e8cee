import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { ownData } from '@/scripts/check/test-folders'
import { startServer, type TestServer } from '@/test/start-server'

// The sample of ops/nginx before a real site: what it says is what nginx does. Only where nginx and openssl
// are installed.

const [plain, secure, port] = [3151, 3152, 3150]
const isThere = (program: string) => spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0

type Answer = { status: number; headers: http.IncomingHttpHeaders; bytes: Buffer }
const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { get } = url.startsWith('https:') ? https : http
    get(url, { headers, rejectUnauthorized: false, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }),
      )
    }).once('error', reject)
  })

/** The sample with the places of this machine, as a whole configuration. */
function configure(dir: string): string {
  const own = path.resolve('.builds/static')
  const changes: [string, string][] = [
    ['127.0.0.1:3000', `127.0.0.1:${port}`],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl', `listen 127.0.0.1:${secure} ssl`],
    ['/etc/ssl/hoc.pem', path.join(dir, 'hoc.pem')],
    ['/etc/ssl/hoc.key', path.join(dir, 'hoc.key')],
    ['/srv/haidang-app/.builds/static/', `${own}/`],
  ]
  let sample = fs.readFileSync('ops/nginx/haidang.conf', 'utf8').replace(/^ *listen \[::\].*$/gm, '')
  for (const [from, to] of changes) {
    expect(sample).toContain(from)
    sample = sample.replaceAll(from, to)
  }
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${dir}/${name};`)
    .join(' ')
  const log = `access_log off; error_log ${dir}/error.log;`
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user} pid ${dir}/pid; error_log ${dir}/error.log; daemon off; events {} http { ${temp} ${log}\n${sample}\n}`
}

if (isThere('nginx') && isThere('openssl'))
  test.describe('behind nginx as the sample says', () => {
    let site: TestServer
    let nginx: ChildProcess
    test.beforeAll(async () => {
      test.setTimeout(400_000)
      const dir = ownData('nginx')
      fs.rmSync(dir, { recursive: true, force: true })
      fs.mkdirSync(dir, { recursive: true })
      const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout ${dir}/hoc.key -out ${dir}/hoc.pem`
      execFileSync('openssl', words.split(' '), { stdio: 'ignore' })
      fs.writeFileSync(path.join(dir, 'nginx.conf'), configure(dir))
      const args = ['-p', dir, '-c', path.join(dir, 'nginx.conf')]
      const tried = spawnSync('nginx', [...args, '-t'], { encoding: 'utf8' })
      expect(tried.status, tried.stderr).toBe(0)
      const env = { TRUSTED_PROXIES: '127.0.0.1', PUBLIC_URL: `https://localhost:${secure}` }
      site = await startServer({ name: 'proxied', port, isEmpty: true, env })
      nginx = spawn('nginx', args, { stdio: 'ignore' })
      await expect
        .poll(() =>
          ask(`https://localhost:${secure}/api/live`).then(
            (it) => it.status,
            () => 0,
          ),
        )
        .toBe(200)
    })
    test.afterAll(async () => {
      nginx?.kill('SIGTERM')
      await site?.stop()
    })

    const base = `https://localhost:${secure}`
    test('scripts and styles travel compressed, are kept for a year and stay under https', async () => {
      const page = (await ask(`${base}/vi/courses/cyber-law/01-what-is-in-force`)).bytes.toString()
      const files = [...new Set(page.match(/\/_next\/static\/[^"'\\ ]+\.(?:js|css)/g))]
      expect(files.length).toBeGreaterThan(5)
      let sent = 0
      let bare = 0
      for (const file of files) {
        const { headers, bytes } = await ask(`${base}${file}`, { 'accept-encoding': 'gzip' })
        expect(headers['cache-control'], file).toBe('public, max-age=31536000, immutable')
        expect(headers['strict-transport-security'], file).toContain('max-age=')
        sent += bytes.length
        bare += headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).length : bytes.length
      }
      test.info().annotations.push({
        type: 'scripts and styles of a lesson',
        description: `${bare} bytes, sent as ${sent}`,
      })
      expect(sent).toBeLessThan(bare * 0.45)
    })
    test('who comes without https is led there; strangers learn from health only that the site works', async () => {
      const led = await ask(`http://localhost:${plain}/vi/courses?a=1`, { host: 'hoc.example.edu.vn' })
      expect([led.status, led.headers.location]).toEqual([301, 'https://hoc.example.edu.vn/vi/courses?a=1'])
      expect(JSON.parse((await ask(`${base}/api/health`)).bytes.toString())).toEqual({
        status: 'ok',
        database: 'ok',
      })
    })
    test('a script of an earlier build is still there, through nginx and without it', async () => {
      const name = 'chunks/of-an-earlier-build.js'
      const file = path.resolve('.builds/static', name)
      fs.writeFileSync(file, 'export {}\n')
      try {
        for (const from of [base, site.url]) {
          const { status, bytes } = await ask(`${from}/_next/static/${name}`)
          expect([status, bytes.toString()]).toEqual([200, 'export {}\n'])
        }
      } finally {
        fs.rmSync(file)
      }
    })
  })
