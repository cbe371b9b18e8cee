// The web process: Next behind one listener that decides what Next may believe about the client, and that drains before it goes.
import http from 'node:http'
import next from 'next'
import { isStray, isUnreadable, knownAddresses, needsDatabase } from './addresses.mjs'
import { awayPage, databaseProbe } from './away-page.mjs'
import { clientAddress, trustedHops } from './client-address.mjs'
import { pageTags } from './page-tag.mjs'
import { plainConsole, plainLine } from './plain-console.mjs'

const DRAIN_MS = 8_000
const root = process.cwd()
const { HAIDANG_PORT, HAIDANG_HOST, HAIDANG_DIST, PUBLIC_URL, DATABASE_URL, TRUSTED_PROXIES } = process.env
const dev = process.env.HAIDANG_DEV === '1'
const site = new URL(PUBLIC_URL)
const isTrusted = trustedHops(TRUSTED_PROXIES)
const isDatabaseUp = databaseProbe(DATABASE_URL)
const showAway = awayPage(root)
const known = dev ? null : knownAddresses(root, HAIDANG_DIST)
const hasSeen = dev ? null : pageTags(root, HAIDANG_DIST)

const server = http.createServer()
// Longer than a proxy keeps its own connections, so that it never sends into one that closes.
server.keepAliveTimeout = 75_000
const app = next({ dev, dir: root, hostname: HAIDANG_HOST, port: Number(HAIDANG_PORT), httpServer: server })

/** Host and forwarding headers are the client's words; links, cookies and limits rest on PUBLIC_URL and the socket. */
function distrust(request) {
  const { headers } = request
  const client = clientAddress(request.socket.remoteAddress, headers['x-forwarded-for'], isTrusted)
  for (const name of Object.keys(headers))
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name.startsWith('x-middleware-'))
      delete headers[name]
  Object.assign(headers, {
    host: site.host,
    'x-forwarded-for': client,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
  })
}

const missingPage = (url) => (/^\/en(\/|\?|$)/.test(url) ? '/en/missing' : '/vi/missing')

async function answer(handle, request, response) {
  distrust(request)
  if (site.protocol === 'https:') response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  if (!known) return handle(request, response)
  if (isUnreadable(request.url)) request.url = missingPage(request.url)
  const [pathname] = request.url.split('?')
  if (hasSeen(request, response, pathname)) return response.writeHead(304).end()
  if (needsDatabase(request, pathname, known) && !(await isDatabaseUp())) return showAway(request, response)
  if (isStray(pathname, known)) request.url = missingPage(pathname)
  return handle(request, response)
}

function fail(error) {
  const { code } = error
  process.send?.({ failed: code ?? 'error' })
  process.stderr.write(`${error?.stack ?? error}\n`)
  process.exit(1)
}

/** Takes no new connection, lets what runs finish, then goes. */
function drain() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  // A kept-alive connection becomes idle after its answer.
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => process.exit(0), DRAIN_MS).unref()
}
for (const event of ['SIGTERM', 'SIGINT']) process.on(event, drain)
if (process.send) process.on('disconnect', drain)

try {
  if (!dev) plainConsole()
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    answer(handle, request, response).catch((error) => {
      process.stderr.write(plainLine('error', [error]))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.once('error', fail)
  server.listen(Number(HAIDANG_PORT), HAIDANG_HOST, () => process.send?.({ ready: true }))
} catch (error) {
  fail(error)
}
