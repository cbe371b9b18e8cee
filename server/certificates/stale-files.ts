import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'

/**
 * Addresses other than this site's that stored files still carry, and how many; each is made anew when it is
 * asked for.
 */
export async function staleOrigins(): Promise<{ origin: string; certificates: number }[]> {
  return prisma().$queryRaw`
    SELECT coalesce(file_origin, '') AS origin, count(*)::int AS certificates FROM certificate
    WHERE file_hash IS NOT NULL AND file_origin IS DISTINCT FROM ${env().publicUrl}
      AND revoked_at IS NULL AND superseded_at IS NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`
}
