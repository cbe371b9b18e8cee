import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { env } from '@/server/platform/env'
import { findRoot } from '@/server/units/queries'
import type { Mail } from './mail'

const folder = (): string => path.join(env().dataDir, 'outbox')
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')

/** Writes a mail where there is no mail server: readable text, one file a mail, only for the owner of the data folder. */
export async function writeToOutbox({ id, to, subject, text, at }: Mail): Promise<void> {
  await fs.mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = path.join(folder(), `${at.toISOString().replace(/[:.]/g, '-')}-${id.slice(0, 16)}.eml`)
  const head = [
    `Date: ${at.toUTCString()}`,
    `Message-ID: <${id}@haidang>`,
    `To: ${oneLine(to)}`,
    `Subject: ${oneLine(subject)}`,
  ]
  const type = [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  await fs.writeFile(`${file}.tmp`, `${[...head, ...type].join('\n')}\n\n${text}\n`, { mode: 0o600 })
  await fs.rename(`${file}.tmp`, file)
}

export type OutboxItem = { name: string; at: string; to: string; subject: string; text: string }
const Name = z.string().regex(/^[\w-]+\.eml$/)

/** The newest mails of the outbox for administrators; `before` is the name of the last one seen. */
export async function listOutbox(
  actor: Actor,
  before: string | null,
  size = 30,
): Promise<Outcome<{ items: OutboxItem[]; next: string | null }>> {
  const root = await findRoot()
  // The mails hold links that set a password: whoever reads them could become anyone.
  if (!root || !can(actor, 'role.grant', root.path)) return refuse('forbidden')
  const names = (await fs.readdir(folder()).catch(() => [])).filter((name) => Name.safeParse(name).success)
  const older = names
    .sort()
    .reverse()
    .filter((name) => before === null || name < before)
  const items = await Promise.all(older.slice(0, size).map(readItem))
  return ok({
    items: items.filter((item) => item !== null),
    next: older.length > size ? (older[size - 1] ?? null) : null,
  })
}

async function readItem(name: string): Promise<OutboxItem | null> {
  const content = await fs.readFile(path.join(folder(), name), 'utf8').catch(() => null)
  if (content === null) return null
  const cut = content.indexOf('\n\n')
  const headers = new Map(
    content
      .slice(0, cut)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const at = new Date(headers.get('Date') ?? 0).toISOString()
  return {
    name,
    at,
    to: headers.get('To') ?? '',
    subject: headers.get('Subject') ?? '',
    text: content.slice(cut + 2).trim(),
  }
}
