import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}
const PREFIX = '/_next/static/'

/**
 * Scripts and styles of earlier builds, for tabs that were opened on one: `.builds/static` holds those of
 * every build that is still kept. What the present build has is left to Next. Answers whether it sent
 * something.
 */
export function sendStatic(dist: string, folder: string) {
  return (request: IncomingMessage, response: ServerResponse, pathname: string): boolean => {
    if (request.method === 'POST' || !pathname.startsWith(PREFIX)) return false
    const name = decodeURIComponent(pathname.slice(PREFIX.length))
    const file = path.join(folder, name)
    const type = TYPES[path.extname(name)]
    if (!type || !file.startsWith(`${folder}${path.sep}`)) return false
    if (fs.existsSync(path.join(dist, 'static', name))) return false
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size
    if (size === undefined) return false
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': size,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    })
    if (request.method === 'HEAD') response.end()
    else
      fs.createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response)
    return true
  }
}
