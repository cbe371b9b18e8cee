import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { hashPassword } from '@/server/accounts/password'
import { activateEnrolments } from '@/server/enrolments/activate-enrolments'
import { grantRole } from '@/server/people/grant-role'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { findRoot } from '@/server/units/queries'
import { cast } from './cast'
import { need } from './load-people'

const place = (): string => path.join(env().dataDir, 'demo-sign-ins.json')

/** The password of this installation's demo: invented once, and written down before any account has it. */
function demoPassword(): string {
  try {
    return (
      z
        .array(z.object({ password: z.string() }))
        .min(1)
        .parse(JSON.parse(fs.readFileSync(place(), 'utf8')))[0]?.password ?? ''
    )
  } catch {
    const password = `den-bien-${randomInt(100_000, 1_000_000)}`
    const lines = cast.map(({ who, role, code }) => ({ who, role, code, login: code, password }))
    fs.mkdirSync(env().dataDir, { recursive: true })
    fs.writeFileSync(`${place()}.tmp`, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600 })
    fs.renameSync(`${place()}.tmp`, place())
    return password
  }
}

/**
 * Lets the cast sign in and gives the roles that no list gives. Done once: whoever has a password keeps it.
 */
export async function openAccounts(actor: Actor): Promise<void> {
  const root = await findRoot()
  const people = await prisma().person.findMany({
    where: { code: { in: cast.map(({ code }) => code) } },
    select: { id: true, code: true, account: true },
  })
  if (!root || people.every(({ account }) => account?.passwordHash)) return
  const passwordHash = await hashPassword(demoPassword())
  const at = clock.now()
  for (const { id, code } of people) {
    const gets = cast.find((member) => member.code === code)?.gets
    if (gets) {
      const given = await execute(grantRole, actor, { personId: id, role: gets, unitId: root.id })
      if (!given.ok && given.reason !== 'role_held') need(given, code)
    }
    await transaction(async (tx) => {
      await tx.$executeRaw`
        UPDATE account SET password_hash = ${passwordHash}, activated_at = coalesce(activated_at, ${at})
        WHERE person_id = ${id}::uuid`
      await activateEnrolments(tx, id, at)
    })
  }
}
