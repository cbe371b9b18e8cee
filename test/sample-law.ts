import { Law } from '@/domain/content/law'

/** A document of the registry that was read, with what a test says otherwise. */
export const sampleLaw = (own: Partial<Law> = {}): Law =>
  Law.parse({
    id: '1/2026/QH16',
    kind: 'law',
    short: { vi: 'Luật mẫu', en: 'Sample law' },
    title: { vi: 'Luật mẫu', en: 'Sample law' },
    issued: '2026-01-01',
    inForce: { from: '2026-02-01' },
    lastChecked: '2026-11-01',
    searched: { vi: 'số văn bản', en: 'its number' },
    verified: 'text',
    ...own,
  })
