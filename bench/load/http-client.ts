import http from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Sent = {
  method?: 'GET' | 'POST'
  path: string
  cookie?: string
  body?: unknown
  isBodyKept?: boolean
}
/** `bytes` as they came over the wire; `body`, unpacked, only where it was asked for. */
export type Answered = { status: number; bytes: number; body: Buffer }

/**
 * A keep-alive client of one server on this machine that asks for packed answers, as every browser does. It
 * goes nowhere else.
 */
export class HttpClient {
  private readonly agent: http.Agent

  constructor(
    private readonly port: number,
    connections: number,
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  /** Sends one request and reads the whole answer; keeps its body when it is JSON or `isBodyKept`. */
  send({ method = 'GET', path, cookie, body, isBodyKept = false }: Sent): Promise<Answered> {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers: http.OutgoingHttpHeaders = {
      accept: payload === undefined ? 'text/html' : 'application/json',
      'accept-encoding': 'gzip',
      ...(cookie && { cookie }),
      ...(payload !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
      }),
    }
    return new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: this.port, agent: this.agent, method, path, headers },
        (response) => {
          const isKept =
            isBodyKept || (response.headers['content-type']?.startsWith('application/json') ?? false)
          const parts: Buffer[] = []
          let bytes = 0
          response.on('data', (part: Buffer) => {
            bytes += part.length
            if (isKept) parts.push(part)
          })
          response.on('end', () => {
            const kept = Buffer.concat(parts)
            const isPacked = isKept && response.headers['content-encoding'] === 'gzip'
            resolve({ status: response.statusCode ?? 0, bytes, body: isPacked ? gunzipSync(kept) : kept })
          })
          response.on('error', reject)
        },
      )
      request.on('error', reject)
      request.end(payload)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}
