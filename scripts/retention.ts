// npm run retention [-- --confirm-clock]: whether what is over may be deleted; says that the machine's clock
// is right.
import { systemActor } from '@/domain/access/actor'
import { mayDelete } from '@/domain/privacy/clock-guard'
import { execute } from '@/server/platform/command'
import { sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { closeDb } from '@/server/platform/db'
import { clock } from '@/server/platform/clock'
import { confirmClock, watchClock } from '@/server/privacy/watch-clock'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const words = process.argv.slice(2)

try {
  const [unknown] = words.filter((word) => word !== '--confirm-clock')
  if (unknown) throw new Error(`unknown word "${unknown}": npm run retention [-- --confirm-clock]`)
  if (words.includes('--confirm-clock')) {
    const outcome = await execute(confirmClock, systemActor('retention'), {})
    if (!outcome.ok) throw new Error(sayReason(translator('en'), outcome.reason))
    say(`The clock is confirmed: it is ${clock.now().toISOString()}. What is over is deleted at 3:30.`)
  } else {
    const state = await watchClock()
    say(
      mayDelete(state)
        ? 'The clock is believed; what is over is deleted every night.'
        : `The clock says ${clock.now().toISOString()}, and the last believed time is ${state.trustedAt.toISOString()}: nothing is deleted. When the clock is right: npm run retention -- --confirm-clock`,
    )
    if (!mayDelete(state)) process.exitCode = 3
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
