import { systemActor } from '@/domain/access/actor'
import { renderCertificate } from '@/server/certificates/certificate-file'
import { recount } from '@/server/enrolments/recount'
import { sweepFiles } from '@/server/files/sweep-files'
import { sendActivation } from '@/server/mail/send-activation'
import { clock } from '@/server/platform/clock'
import { sweepRetention } from '@/server/privacy/sweep-retention'
import { whileClockIsBelieved } from '@/server/privacy/watch-clock'
import { syncToday } from '@/server/enrolments/sync-today'
import type { JobData, JobName } from '@/server/platform/jobs'

type Handler<N extends JobName> = (data: JobData<N>) => Promise<unknown>

/** Who does what. A job may run twice (a worker died halfway): each handler must make that harmless. */
export const registry: { [N in JobName]: Handler<N> } = {
  'certificate.render': renderCertificate,
  'mail.activation': sendActivation,
  'files.sweep': () => whileClockIsBelieved(() => sweepFiles(clock.now())),
  'enrolments.sync': () => syncToday(systemActor('worker')),
  'figures.recount': () => recount(systemActor('worker')),
  'retention.sweep': () => whileClockIsBelieved(() => sweepRetention(systemActor('worker'))),
}
