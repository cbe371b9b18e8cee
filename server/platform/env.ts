import path from 'node:path'
import { z } from 'zod'

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)

const Env = z
  .object({
    DATABASE_URL: z.string().startsWith('postgres', 'DATABASE_URL must be a postgres:// address'),
    PUBLIC_URL: z.url('PUBLIC_URL must be the address people use, such as https://hoc.example.edu.vn'),
    HAIDANG_DATA: z.string().min(1),
    HAIDANG_SECRET: z.string().min(32, 'HAIDANG_SECRET must hold at least 32 characters'),
    HAIDANG_TEST: text,
    SMTP_URL: text,
    SMTP_FROM: text,
    TRUSTED_PROXIES: text,
    METRICS_TOKEN: text,
    DISK_LIMIT_MB: z.coerce.number().int().min(0).default(200),
    HAIDANG_VERSION: text,
  })
  .transform((raw) => ({
    databaseUrl: raw.DATABASE_URL,
    publicUrl: raw.PUBLIC_URL.replace(/\/+$/, ''),
    dataDir: raw.HAIDANG_DATA,
    secret: raw.HAIDANG_SECRET,
    /** Tests may move the clock; honoured only when the site answers on a loopback address. */
    isTest:
      raw.HAIDANG_TEST === '1' &&
      /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|$)/.test(raw.PUBLIC_URL.replace(/\/+$/, '')),
    smtpUrl: raw.SMTP_URL,
    smtpFrom: raw.SMTP_FROM,
    trustedProxies: raw.TRUSTED_PROXIES?.split(',').map((hop) => hop.trim()) ?? [],
    metricsToken: raw.METRICS_TOKEN,
    /** With fewer free megabytes nothing is uploaded. */
    diskLimitMb: raw.DISK_LIMIT_MB,
    version: raw.HAIDANG_VERSION ?? 'dev',
  }))
export type Env = z.output<typeof Env>

/**
 * Where the compiled courses stand: a site that people use reads those of its own build; development and
 * tests read the draft. Asked apart from the rest, which is not known yet while pages are made at the build.
 */
export const contentDir = (): string => process.env.HAIDANG_CONTENT ?? path.resolve('.content/draft')

let parsed: Env | undefined

/** The environment, parsed once; throws one sentence that names every variable that is wrong. */
export function env(): Env {
  if (parsed) return parsed
  const result = Env.safeParse(process.env)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not complete. ${faults.join('; ')}`)
  }
  parsed = result.data
  return parsed
}

/** Reads the environment anew at the next call; for tests that go from one site to another. */
export function forgetEnv(): void {
  parsed = undefined
}
