import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptyForm } from '@/domain/forms/form-state'
import { formNamed } from '@/messages/form-fields'
import { translator } from '@/messages/translate'
import type { CertificateRow } from '@/server/certificates/queries'
import { CertificatesCard } from './certificates-card'

const t = translator('vi')
const printed = {
  holder: 'Lê An',
  code: 'SV1',
  unitKind: 'class',
  unitName: 'K15',
  issuer: 'Trường',
  issuerEn: 'School',
  place: '',
  signatoryTitle: '',
  signatoryName: '',
}
const row: CertificateRow = {
  ...printed,
  personId: 'p',
  id: 'k',
  serial: 'HD-1',
  titleVi: 'Luật',
  titleEn: 'Law',
  issuedAt: new Date('2026-11-20T03:00:00Z'),
  revokedAt: null,
  revokeReason: null,
  supersededAt: null,
  supersedeReason: null,
  successor: null,
  isAnnulled: false,
  fileHash: null,
  fileOrigin: null,
  score: 7,
  maxScore: 8,
}

/** Which decisions the card offers about one certificate. */
function offered(certificate: Partial<CertificateRow>): string[] {
  const html = renderToStaticMarkup(
    <CertificatesCard
      t={t}
      lang="vi"
      personId="p"
      certificates={[{ ...row, ...certificate }]}
      waiting={{ courses: [], letters: [] }}
      printed={printed}
      back="/vi/manage/people/p"
      refused={formNamed({}, emptyForm, t)}
    />,
  )
  return [...html.matchAll(/action="\/api\/v1\/people\/(\w+)"/g)].map(([, action = '']) => action)
}
const revokedAt = new Date('2026-11-21T03:00:00Z')

test('a certificate in force can be revoked, and replaced when another would say something else', () => {
  expect(offered({})).toEqual(['revoke'])
  expect(offered({ holder: 'Lê Ân' })).toEqual(['replace', 'revoke'])
})

test('one that was revoked can be replaced while its pass counts, also by the same words; one of an annulled pass cannot', () => {
  expect(offered({ revokedAt })).toEqual(['replace'])
  expect(offered({ revokedAt, isAnnulled: true })).toEqual([])
})

test('about one that was replaced nothing is left to decide', () => {
  expect(offered({ supersededAt: revokedAt })).toEqual([])
  expect(offered({ revokedAt, supersededAt: revokedAt })).toEqual([])
})
