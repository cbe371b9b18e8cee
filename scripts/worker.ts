import { answerPings } from '@/ops/process/heartbeat'
import { steadyOutput } from '@/ops/process/steady-output'
import { runWorker } from '@/server/worker/run-worker'
import { log } from '@/server/platform/log'

steadyOutput()

// The process that does the jobs. Under `npm start` it hangs on the supervisor: when that is gone, it goes
// too.
const isSupervised = process.send !== undefined

try {
  const stop = await runWorker({ isOnly: process.env.HAIDANG_ONLY_WORKER === '1' })
  let isStopping = false
  const end = async () => {
    if (isStopping) return
    isStopping = true
    await stop().catch((error: unknown) => log.error('worker.stop', error))
    process.exit(0)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (isSupervised) process.on('disconnect', end)
  answerPings()
  process.send?.({ ready: true })
} catch (error) {
  log.error('worker.start', error)
  process.exit(1)
}
