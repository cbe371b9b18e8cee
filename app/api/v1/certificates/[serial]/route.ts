import { certificateFile } from '@/server/certificates/certificate-file'
import { ownCertificate } from '@/server/certificates/queries'
import { refuse } from '@/server/platform/command'
import { respond } from '@/server/web/http'
import { currentActor } from '@/server/web/session'

type Context = { params: Promise<{ serial: string }> }

/** The holder's own certificate as a PDF. Anyone else verifies by the public page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const row = await ownCertificate(await currentActor(), (await params).serial)
  if (!row || row.revokedAt) return respond(refuse('not_found'))
  const pdf = await certificateFile(row)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${row.serial}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
