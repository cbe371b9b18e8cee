import { systemActor } from '@/domain/access/actor'
import { renderCertificate } from '@/server/certificates/certificate-file'
import { settleRest } from '@/server/enrolments/settle-rest'
import { recount } from '@/server/enrolments/recount'
import { sweepFiles } from '@/server/files/sweep-files'
import { intendLinks } from '@/server/accounts/intend-links'
import { deliverNotice } from '@/server/mail/deliver-notice'
import { transaction } from '@/server/platform/db'
import { clock } from '@/server/platform/clock'
import { sweepRetention } from '@/server/privacy/sweep-retention'
import { whileClockIsBelieved } from '@/server/privacy/watch-clock'
import { proveAndSync } from './nightly'
import type { JobData, JobName } from '@/server/platform/jobs'

type Handler<N extends JobName> = (data: JobData<N>) => Promise<unknown>

/** Who does what. A job may run twice (a worker died halfway): each handler must make that harmless. */
export const registry: { [N in JobName]: Handler<N> } = {
  'certificate.render': renderCertificate,
  'notice.send': deliverNotice,
  'mail.activation': ({ personId, lang }) =>
    transaction((tx) => intendLinks(tx, personId ? [personId] : [], { lang, now: clock.now() })),
  'files.sweep': () => whileClockIsBelieved(() => sweepFiles(clock.now())),
  'enrolments.sync': proveAndSync,
  'enrolments.settle': settleRest,
  'figures.recount': () => recount(systemActor('worker')),
  'retention.sweep': () => whileClockIsBelieved(() => sweepRetention(systemActor('worker'))),
}
