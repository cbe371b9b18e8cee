// npm run recount [-- --json]: counts everything anew and says where the figures that stand differ. Exit code
// 3 when they do.
import { systemActor } from '@/domain/access/actor'
import { recount } from '@/server/enrolments/recount'
import { sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { closeDb } from '@/server/platform/db'

const outcome = await recount(systemActor('recount'))
await closeDb()
if (!outcome.ok) throw new Error(sayReason(translator('en'), outcome.reason))

const { checked, enrolments, drift, differences } = outcome.value
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ checked, enrolments, drift })}\n`)
else
  process.stdout.write(
    enrolments === 0 && drift === 0
      ? `nobody is asked by any target yet: ${checked} figures checked, which proves nothing\n`
      : `${checked} figures of ${enrolments} enrolments checked, ${drift} differ\n`,
  )
for (const { kind, key, stands, must } of differences)
  process.stderr.write(`${kind} ${key}: stands ${stands}, must be ${must}\n`)
if (drift > 0) process.exitCode = 3
