import { timingSafeEqual } from 'node:crypto'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'

/** Whether the Authorization header carries METRICS_TOKEN. */
export function isMetricsToken(authorization: string | null): 'right' | 'wrong' | 'unset' {
  const { metricsToken } = env()
  if (!metricsToken) return 'unset'
  const [given, wanted] = [authorization ?? '', `Bearer ${metricsToken}`].map((text) =>
    Buffer.from(sha256(text)),
  )
  return given && wanted && timingSafeEqual(given, wanted) ? 'right' : 'wrong'
}
