import { systemActor } from '@/domain/access/actor'
import { recount } from '@/server/figures/recount'
import type { JobData, JobName } from './jobs'

type Handler<N extends JobName> = (data: JobData<N>) => Promise<unknown>

/** Who does what. A job may run twice (a worker died halfway): each handler must make that harmless. */
export const registry: { [N in JobName]?: Handler<N> } = {
  'figures.recount': () => recount(systemActor('worker')),
}
