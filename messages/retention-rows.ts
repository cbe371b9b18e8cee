import { type Keep, type KeptId, retention } from '@/domain/privacy/retention'
import type { Translate } from './translate'

export type RetentionRow = { id: KeptId; what: string; why: string; howLong: string }

const howLong = (keep: Keep, t: Translate): string => {
  if (keep.kind === 'days')
    return `${t('privacy.days', { days: keep.days })} ${t(`privacy.since_${keep.since}`)}`
  if (keep.kind === 'months')
    return `${t('privacy.months', { months: keep.months })} ${t(`privacy.since_${keep.since}`)}`
  return t(`privacy.${keep.kind}`)
}

/**
 * What is kept about people, why and for how long, in words: for the page /privacy and for docs/privacy.md.
 */
export const retentionRows = (t: Translate): RetentionRow[] =>
  retention.map(({ id, keep }) => ({
    id,
    what: t(`kept.${id}.what`),
    why: t(`kept.${id}.why`),
    howLong: howLong(keep, t),
  }))

/** The same as a Markdown page. */
export function privacyDocument(t: Translate): string {
  const rows = retentionRows(t).map(({ what, why, howLong: long }) => `| ${what} | ${why} | ${long} |`)
  const never = [t('privacy.never_1'), t('privacy.never_2'), t('privacy.never_3')].map((line) => `- ${line}`)
  const head = `| ${t('privacy.what')} | ${t('privacy.why')} | ${t('privacy.how_long')} |\n|---|---|---|`
  return `# ${t('privacy.title')}\n\n${t('privacy.lead')}\nWritten from \`domain/privacy/retention.ts\` by \`npm run docs\`; everyone sees it at \`/privacy\`.\n\n${head}\n${rows.join('\n')}\n\n${t('privacy.sweep')}\n\n## ${t('privacy.never')}\n\n${never.join('\n')}\n`
}
