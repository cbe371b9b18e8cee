import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/messages/format'
import { readStoredFile, storeFile } from '@/server/files/store-file'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { institutionZone } from '@/server/platform/institution'
import { type CertificateRow, certificateToRender } from './queries'
import { renderPdf } from './render-pdf'

/** The certificate's PDF: the stored file, or made and stored now when the job has not come to it yet. */
export async function certificateFile(row: CertificateRow): Promise<Uint8Array> {
  const stored = row.fileHash ? await readStoredFile(row.fileHash) : null
  return stored ?? makeFile(row)
}

async function makeFile(row: CertificateRow): Promise<Uint8Array> {
  const issuedOn = showDay(dayIn(row.issuedAt, await institutionZone()), 'vi')
  const pdf = await renderPdf({ ...row, issuedOn, verifyUrl: `${env().publicUrl}/verify/${row.serial}` })
  await transaction(async (tx) => {
    const file = {
      bytes: pdf,
      type: 'application/pdf',
      purpose: 'certificate',
      ownerId: row.personId,
      deleteAfter: null,
    }
    const fileHash = await storeFile(tx, file, clock.now())
    await tx.certificate.update({
      where: { personId_id: { personId: row.personId, id: row.id } },
      data: { fileHash },
    })
  })
  return pdf
}

/** The job behind a new certificate; run twice it makes the same file. */
export async function renderCertificate({
  personId,
  certificateId,
}: {
  personId: string
  certificateId: string
}): Promise<void> {
  const row = await certificateToRender(personId, certificateId)
  if (row && !row.fileHash) await makeFile(row)
}
