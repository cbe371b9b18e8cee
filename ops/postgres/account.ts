import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { Problem } from '../process/problem'

/** The account PostgreSQL runs under; undefined: the one that starts it. */
export type Account = { uid: number; gid: number; name: string }

/**
 * PostgreSQL refuses to run as root. There it runs as the owner of an existing cluster, else as `postgres`,
 * which is made when missing.
 */
export function accountFor(cluster: string | null): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (cluster && fs.existsSync(cluster)) {
    const { uid, gid } = fs.statSync(cluster)
    if (uid !== 0) return { uid, gid, name: nameOf(uid) }
  }
  return find('postgres') ?? make('postgres')
}

type Line = { name: string; uid: number; gid: number }
function accounts(): Line[] {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}
const find = (name: string): Account | undefined => accounts().find((line) => line.name === name)
const nameOf = (uid: number): string =>
  accounts().find((line) => line.uid === uid)?.name ?? `account number ${uid}`

function make(name: string): Account {
  const ways: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        name,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ]
  for (const [command, args] of ways) {
    spawnSync(command, args, { stdio: 'ignore' })
    const made = find(name)
    if (made) return made
  }
  throw new Problem(
    `PostgreSQL does not run as root, and the account "${name}" could not be made. Make it (useradd --system ${name}), or start as an ordinary user.`,
  )
}

/**
 * Whether the account may pass every folder above `dir` and read it; asked of the kernel, under that account.
 */
export function canReach(account: Account | undefined, dir: string): boolean {
  if (!account) return true
  const test = '[ -x "$1" ] && [ -r "$1" ]'
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', test, 'sh', dir], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Whether the account may pass through `dir`, readable or not. */
export function canPass(account: Account | undefined, dir: string): boolean {
  if (!account) return true
  const { uid, gid } = account
  return (
    spawnSync('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', dir], { uid, gid, cwd: '/', stdio: 'ignore' }).status ===
    0
  )
}
