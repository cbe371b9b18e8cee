import { systemActor } from '@/domain/access/actor'
import { renderCertificate } from '@/server/certificates/certificate-file'
import { settleRest } from '@/server/enrolments/settle-rest'
import { recount } from '@/server/enrolments/recount'
import { intendLinks } from '@/server/accounts/intend-links'
import { deliverNotice } from '@/server/mail/deliver-notice'
import { transaction } from '@/server/platform/db'
import { clock } from '@/server/platform/clock'
import type { JobData, JobName } from '@/server/platform/jobs'

type Handler<N extends JobName> = (data: JobData<N>) => Promise<unknown>

/**
 * Who does what is asked for. A job may run twice (a worker died halfway): each handler must make that
 * harmless.
 */
export const registry: { [N in JobName]: Handler<N> } = {
  'certificate.render': renderCertificate,
  'notice.send': deliverNotice,
  'mail.activation': ({ personId, lang }) =>
    transaction((tx) => intendLinks(tx, personId ? [personId] : [], { lang, now: clock.now() })),
  'enrolments.settle': settleRest,
  'figures.recount': () => recount(systemActor('worker')),
}
