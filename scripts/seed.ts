// npm run seed -- --learners N [--rng TEXT] [--password TEXT] [--data DIR]
// Fills an empty database with an invented school of that size. A JSON summary on stdout, progress on stderr.
import { parseArgs } from 'node:util'
import { systemActor } from '@/domain/access/actor'
import { recount } from '@/server/enrolments/recount'
import { hashPassword } from '@/server/accounts/password'
import { clock } from '@/server/platform/clock'
import { closeDb } from '@/server/platform/db'
import { SeedRefused, seedSchool } from '@/tools/seed/seed-school'

const USAGE = `npm run seed -- --learners N [--rng TEXT] [--password TEXT] [--data DIR]
  --learners N     how many learners, 1 to 2,000,000; staff and classes follow from it
  --rng TEXT       another school of the same size (default 1); the same text makes the same school on the same day
  --password TEXT  lets every activated account sign in with it; without it none can
`
const MOST = 2_000_000
const say = (text: string): void => void process.stderr.write(`${text}\n`)

function readOptions(): { learners: number; seed: string; password: string | undefined } {
  const text = { type: 'string' } as const
  // --data was read by whoever started this and put into the environment.
  const { values } = parseArgs({
    options: { learners: text, rng: { ...text, default: '1' }, password: text, data: text },
  })
  const learners = Number(values.learners)
  if (!Number.isInteger(learners) || learners < 1 || learners > MOST) throw new SeedRefused(USAGE)
  return { learners, seed: values.rng, password: values.password }
}

try {
  const { learners, seed, password } = readOptions()
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  const seeded = await seedSchool({
    learners,
    seed,
    passwordHash,
    now: clock.now(),
    onProgress: (text) => say(`• ${text}`),
  })
  const counted = await recount(systemActor('seed'))
  const drift = counted.ok ? counted.value.drift : null
  process.stdout.write(`${JSON.stringify({ ...seeded, drift }, null, 2)}\n`)
  process.exitCode = drift === 0 ? 0 : 1
} catch (error) {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof SeedRefused) && !isUsage) throw error
  say(isUsage ? `${error.message}\n${USAGE}` : error.message)
  process.exitCode = 1
} finally {
  await closeDb()
}
