import type { ShownWords } from '@/components/shown/words'
import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from './translate'

/** The words around what a situation shows. */
export const shownWords = (t: Translate, lang: Lang): ShownWords => ({
  kinds: {
    chat: t('shown.kind.chat'),
    sms: t('shown.kind.sms'),
    post: t('shown.kind.post'),
    mail: t('shown.kind.mail'),
    results: t('shown.kind.results'),
    address: t('shown.kind.address'),
    form: t('shown.kind.form'),
    notice: t('shown.kind.notice'),
    document: t('shown.kind.document'),
    chart: t('shown.kind.chart'),
  },
  me: t('shown.me'),
  picture: t('shown.picture'),
  members: (n) => t('shown.members', { n }),
  comments: t('shown.comments'),
  reactions: (n) => t('shown.reactions', { n }),
  shares: (n) => t('shown.shares', { n }),
  from: t('shown.from'),
  replyTo: t('shown.reply_to'),
  to: t('shown.to'),
  subject: t('shown.subject'),
  attachment: t('shown.attachment'),
  leadsTo: t('shown.leads_to'),
  required: t('shown.required'),
  optional: t('shown.optional'),
  ticked: t('shown.ticked'),
  empty: t('shown.empty'),
  number: t('shown.number'),
  source: t('shown.source'),
  axis: (shape, from, to) =>
    t(shape === 'bars' ? 'shown.axis_bars' : 'shown.axis_line', {
      from: formatNumber(from, lang),
      to: formatNumber(to, lang),
    }),
  figure: (n) => formatNumber(n, lang),
})
