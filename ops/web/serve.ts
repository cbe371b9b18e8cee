// The web process: Next behind one listener that decides what Next may believe about the client, and that
// drains before it goes.
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import { answerPings } from '../process/heartbeat'
import { steadyOutput } from '../process/steady-output'
import { addressesOf, isStray, isUnreadable, needsDatabase, pathOf } from './addresses'
import { awayPage } from './away-page'
import { clientAddress, isLocal, isUnknownProxy, trustedHops } from './client-address'
import { databaseProbe } from './database-probe'
import { faultPages } from './fault-page'
import { sendStatic } from './static-of-builds'
import { pageTags } from './page-tag'
import { plainConsole, plainLine } from './plain-console'
import { ALLOW, readLine } from './request-line'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const DRAIN_MS = 8_000
const root = process.cwd()
const {
  HAIDANG_PORT,
  HAIDANG_HOST,
  HAIDANG_DIST = '',
  PUBLIC_URL,
  DATABASE_URL,
  TRUSTED_PROXIES,
} = process.env
const dev = process.env.HAIDANG_DEV === '1'
if (!dev) steadyOutput()
const site = new URL(PUBLIC_URL ?? '')
const isTrusted = trustedHops(TRUSTED_PROXIES)
const isDatabaseUp = databaseProbe(DATABASE_URL ?? '')
const showAway = awayPage(root)
const showFault = faultPages(root)
const build = dev ? null : openBuild(path.join(root, HAIDANG_DIST))

function openBuild(dist: string) {
  const addresses = addressesOf(root, HAIDANG_DIST)
  return {
    addresses,
    hasSeen: pageTags(addresses.pages, dist),
    sendOlder: sendStatic(dist, path.join(root, '.builds/static')),
  }
}

const server = http.createServer()
// Longer than a proxy keeps its own connections, so that it never sends into one that closes.
server.keepAliveTimeout = 75_000
// `localhost` is what Next calls this machine: under another name it would fetch its own rewritten pages
// through this listener.
const app = next({ dev, dir: root, hostname: 'localhost', port: Number(HAIDANG_PORT), httpServer: server })

let isDraining = false
let hasWarned = false
/** Everybody behind such a proxy shares one address, and so its limits: said once. */
function warnOfProxy(request: IncomingMessage): void {
  if (hasWarned || !isUnknownProxy(request.socket.remoteAddress, request.headers, isTrusted)) return
  hasWarned = true
  const peer = request.socket.remoteAddress
  process.stderr.write(plainLine('warn', [`a proxy at ${peer} is not named in TRUSTED_PROXIES`]))
  process.send?.({ unknownProxy: peer })
}

/**
 * Host and forwarding headers are the client's words; links, cookies and limits rest on PUBLIC_URL and the
 * socket.
 */
function distrust(request: IncomingMessage): void {
  const { headers, socket } = request
  warnOfProxy(request)
  const client = clientAddress(socket.remoteAddress, headers['x-forwarded-for'], isTrusted)
  const local = isLocal(socket.remoteAddress, headers)
  for (const name of Object.keys(headers))
    if (/^(x-forwarded-|forwarded$|x-middleware-|x-haidang-)/.test(name)) delete headers[name]
  Object.assign(headers, {
    host: site.host,
    'x-forwarded-for': client,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    ...(local && { 'x-haidang-local': '1' }),
  })
}

const missingPage = (url: string): string => (/^\/en(\/|\?|$)/.test(url) ? '/en/missing' : '/vi/missing')

async function answer(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const line = readLine(request.method, request.url)
  if ('status' in line)
    return response.writeHead(line.status, { Allow: ALLOW, 'Cache-Control': 'no-store' }).end()
  request.url = line.path
  distrust(request)
  // Whoever keeps connections (a proxy) must not send its next request into this one.
  if (isDraining) response.setHeader('Connection', 'close')
  if (site.protocol === 'https:') response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  if (!build) return handle(request, response)
  const { addresses, hasSeen, sendOlder } = build
  if (isUnreadable(request.url)) request.url = missingPage(request.url)
  const pathname = pathOf(request.url)
  if (hasSeen(request, response, pathname)) return response.writeHead(304).end()
  if (sendOlder(request, response, pathname)) return
  if (needsDatabase(request, pathname, addresses.known) && !(await isDatabaseUp()))
    return showAway(request, response)
  showFault(request, response)
  if (isStray(pathname, addresses)) request.url = missingPage(pathname)
  return handle(request, response)
}

function fail(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'error'
  process.send?.({ failed: code })
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}

/** Takes no new connection, lets what runs finish, then goes. */
function drain(): void {
  isDraining = true
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  // A kept-alive connection becomes idle after its answer.
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => process.exit(0), DRAIN_MS).unref()
}
for (const event of ['SIGTERM', 'SIGINT']) process.on(event, drain)
if (process.send) process.on('disconnect', drain)
answerPings()

try {
  if (!dev) plainConsole()
  await app.prepare()
  const handle = app.getRequestHandler()
  server.on('request', (request, response) => {
    answer(handle, request, response).catch((error: unknown) => {
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
