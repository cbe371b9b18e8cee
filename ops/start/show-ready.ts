import fs from 'node:fs'
import path from 'node:path'

type Facts = { address: string; data: string; host: string; ms: number; say: (text: string) => void }
/** What the demo's seed writes: who can sign in to look around. */
type SignIn = { who: string; login: string; password: string }

/** Says where the site is and, with the demo school, how to sign in. */
export function showReady({ address, data, host, ms, say }: Facts): void {
  say(`Ready after ${(ms / 1000).toFixed(1)} s`)
  process.stdout.write(`\n  Hải Đăng: ${address}\n\n${firstRun(address, data)}${signIns(data)}`)
  if (!['127.0.0.1', 'localhost', '::1'].includes(host) && !process.env.PUBLIC_URL) {
    process.stdout.write(
      `  Others reach it only when PUBLIC_URL names the address they use, such as PUBLIC_URL=https://hoc.example.edu.vn behind a proxy with a certificate (docs/operations.md).\n\n`,
    )
  }
  const { protocol, hostname } = new URL(address)
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    process.stdout.write(
      '  PUBLIC_URL is not https: passwords and answers travel readable for everybody on the way. Put a proxy with a certificate before the site.\n\n',
    )
  if (process.getuid?.() === 0)
    process.stdout.write(
      '  The site runs as root. Let an account of its own run it (docs/operations.md).\n\n',
    )
  process.stdout.write(`  Logs: ${path.join(data, '*.log')}\n  Stop with Ctrl-C.\n`)
}

function signIns(data: string): string {
  try {
    const list = JSON.parse(fs.readFileSync(path.join(data, 'demo-sign-ins.json'), 'utf8')) as SignIn[]
    const width = Math.max(...list.map(({ who }) => who.length))
    const wide = Math.max(...list.map(({ login }) => login.length))
    const lines = list.map(
      ({ who, login, password }) => `    ${who.padEnd(width)}  ${login.padEnd(wide)}  ${password}`,
    )
    return `  Demo sign-ins (code, password):\n${lines.join('\n')}\n\n`
  } catch {
    return ''
  }
}

/** An installation without an institution: where whoever started it makes one. */
function firstRun(address: string, data: string): string {
  try {
    const token = fs.readFileSync(path.join(data, 'setup-token'), 'utf8').trim()
    return `  First run, set up your institution here:\n    ${address}/vi/setup?token=${token}\n\n`
  } catch {
    return ''
  }
}
