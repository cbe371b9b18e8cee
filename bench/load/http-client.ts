import http from 'node:http'

export type Sent = { method?: 'GET' | 'POST'; path: string; cookie?: string; body?: unknown }
export type Answered = { status: number; text: string; bytes: number }

/** A keep-alive client of one server on this machine. It goes nowhere else. */
export class HttpClient {
  private readonly agent: http.Agent

  constructor(
    private readonly port: number,
    connections: number,
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  /** Sends one request and reads the whole answer; the text only when it is JSON. */
  send({ method = 'GET', path, cookie, body }: Sent): Promise<Answered> {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers: http.OutgoingHttpHeaders = {
      accept: payload === undefined ? 'text/html' : 'application/json',
      ...(cookie && { cookie }),
      ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
    }
    return new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: this.port, agent: this.agent, method, path, headers }, (response) => {
        const isText = response.headers['content-type']?.startsWith('application/json') ?? false
        let text = ''
        let bytes = 0
        response.on('data', (part: Buffer) => {
          bytes += part.length
          if (isText) text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, bytes }))
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end(payload)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}
