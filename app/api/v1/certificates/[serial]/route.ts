import { certificateFileName } from '@/domain/certificate/file-name'
import { certificateFile } from '@/server/certificates/certificate-file'
import { ownCertificate } from '@/server/certificates/queries'
import { refuse } from '@/server/platform/command'
import { turnAwayReader } from '@/server/web/route'
import { currentActor } from '@/server/web/session'

type Context = { params: Promise<{ serial: string }> }

/** The holder's own certificate as a PDF. Anyone else verifies by the public page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor()
  const row = await ownCertificate(actor, (await params).serial)
  if (!row || row.revokedAt || row.supersededAt)
    return turnAwayReader(
      request,
      refuse(actor.kind === 'person' ? 'not_found' : 'unauthenticated'),
      '/certificates',
    )
  const pdf = await certificateFile(row)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${certificateFileName({ ...row, title: row.titleVi })}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
