// npm run account -- enable CODE            opens the account with this code again, with its password
// npm run account -- list administrators    who administers the whole school and can sign in
// For the day on which nobody can do it in the browser. Result on stdout; exit code 1 when refused.
import { systemActor } from '@/domain/access/actor'
import { type Reason, sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { enableAccount } from '@/server/accounts/disable-account'
import { personOfLogin, readLogin } from '@/server/accounts/find-login'
import { administrators } from '@/server/accounts/last-administrator'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { closeDb, prisma, transaction } from '@/server/platform/db'

const USAGE = 'npm run account -- enable CODE | list administrators [--data DIR]'
const print = (text: string): void => void process.stdout.write(`${text}\n`)

const say = (reason: Reason): string => sayReason(translator('en'), reason)

class Stop extends Error {}

async function enable(code: string): Promise<void> {
  const [person] = await prisma().$queryRaw<{ id: string | null }[]>`
    SELECT ${personOfLogin(readLogin(code))} AS id`
  if (!person?.id) throw new Stop(`There is nobody with the code ${code}.`)
  const outcome = await execute(enableAccount, systemActor('account'), { personId: person.id })
  if (!outcome.ok) throw new Stop(`The account of ${code} could not be opened. ${say(outcome.reason)}`)
  print(`The account of ${code} is open.`)
}

async function listAdministrators(): Promise<void> {
  const found = await transaction((tx) => administrators(tx, clock.now()))
  for (const { code, name } of found) print(`${code}\t${name}`)
  if (found.length === 0) throw new Stop('Nobody administers the whole school and can sign in.')
}

const [verb, what, ...rest] = process.argv.slice(2)
try {
  if (verb === 'enable' && what && rest.length === 0) await enable(what)
  else if (verb === 'list' && what === 'administrators') await listAdministrators()
  else throw new Stop(USAGE)
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
