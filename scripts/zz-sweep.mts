import { systemActor } from '@/domain/access/actor'
import { clock } from '@/server/platform/clock'
import { closeDb } from '@/server/platform/db'
import { sweepRetention } from '@/server/privacy/sweep-retention'
for (const days of [0, 367, 0]) {
  clock.shift(days * 86_400_000)
  const t = performance.now()
  console.log(days, await sweepRetention(systemActor('bench')), Math.round(performance.now() - t), 'ms')
}
await closeDb()
