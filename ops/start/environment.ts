import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../process/problem'

/** The secret that signs sessions and links: made once per data folder, readable for its owner only. */
export function secretOf(data: string): string {
  const file = path.join(data, 'secret')
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`
    fs.writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    fs.renameSync(draft, file)
  }
  const secret = fs.readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Problem(
      `${file} holds no usable secret. Restore it from a backup, or delete it: a new one is made, everybody signs in again, and questions of the school's own that it sealed stay shut.`,
    )
  return secret
}

/** The address people use: PUBLIC_URL, else this machine's own name for itself. */
export function publicUrl(port: number): string {
  const given = process.env.PUBLIC_URL?.trim()
  if (!given) return `http://localhost:${port}`
  const isAddress = URL.canParse(given) && ['http:', 'https:'].includes(new URL(given).protocol)
  if (!isAddress)
    throw new Problem(
      `PUBLIC_URL must be the address people use, such as https://hoc.example.edu.vn, not "${given}".`,
    )
  const { origin, pathname, search, hash } = new URL(given)
  if (pathname !== '/' || search || hash)
    throw new Problem(
      `PUBLIC_URL must be an address without a path, such as ${origin}: the site is not made to be served below ${pathname}${search}${hash}.`,
    )
  return given.replace(/\/+$/, '')
}

/** The release and, once built, the build: shown by health. */
export function versionOf(root: string, buildId?: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  return buildId ? `${version}+${buildId.slice(0, 8)}` : version
}

type Facts = {
  root: string
  data: string
  databaseUrl: string
  publicUrl: string
  version: string
  /** The folder of the compiled courses. */
  content: string
}

/**
 * What web, worker and tools get: the operator's environment with ours on top, without what npm put into it.
 */
export function childEnvironment({
  root,
  data,
  databaseUrl,
  publicUrl,
  version,
  content,
}: Facts): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))
  return {
    ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
    TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    HAIDANG_DATA: data,
    HAIDANG_CONTENT: content,
    HAIDANG_SECRET: process.env.HAIDANG_SECRET || secretOf(data),
    HAIDANG_VERSION: version,
  }
}
