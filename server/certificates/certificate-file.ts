import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import { readStoredFile, storeFile } from '@/server/files/store-file'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { institutionZone } from '@/server/platform/institution'
import { type CertificateRow, certificateToRender } from './queries'
import { renderPdf } from './render-pdf'

/** True when the stored file leads to this site: the address is no part of what a certificate fixes. */
const isCurrent = ({ fileHash, fileOrigin }: CertificateRow): boolean =>
  fileHash !== null && fileOrigin === env().publicUrl

/**
 * The certificate's PDF: the stored file, or made and stored now when there is none that leads to this site.
 */
export async function certificateFile(row: CertificateRow): Promise<Uint8Array> {
  const stored = row.fileHash && isCurrent(row) ? await readStoredFile(row.fileHash) : null
  return stored ?? makeFile(row)
}

async function makeFile(row: CertificateRow): Promise<Uint8Array> {
  const { publicUrl: fileOrigin } = env()
  const day = dayIn(row.issuedAt, await institutionZone())
  const [year, month, date] = day.split('-').map(Number)
  const issuedOn = { vi: `ngày ${date} tháng ${month} năm ${year}`, en: showDay(day, 'en') }
  const pdf = await renderPdf({ ...row, issuedOn, verifyUrl: `${fileOrigin}/verify/${row.serial}` })
  await transaction(async (tx) => {
    const now = clock.now()
    const file = {
      bytes: pdf,
      type: 'application/pdf',
      purpose: 'certificate',
      ownerId: row.personId,
      deleteAfter: null,
    }
    const fileHash = await storeFile(tx, file, now)
    await tx.certificate.update({
      where: { personId_id: { personId: row.personId, id: row.id } },
      data: { fileHash, fileOrigin },
    })
    // The file before, with the address of another time, goes with the next sweep.
    if (row.fileHash && row.fileHash !== fileHash)
      await tx.file.updateMany({ where: { hash: row.fileHash }, data: { deleteAfter: now } })
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
  if (row && !isCurrent(row)) await makeFile(row)
}
