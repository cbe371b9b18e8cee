import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import type { Pass } from '@/server/attempts/passes'
import type { DecisionProps } from './decision-form'

type Decision = Pick<DecisionProps, 'action' | 'label' | 'consequences' | 'asked'>

const asked = (t: Translate, reason: string): DecisionProps['asked'] => [
  { name: 'document', label: t('people.annul_document'), minLength: 3, maxLength: 200 },
  { name: 'reason', label: reason, minLength: 5, maxLength: 500 },
]

/** What annulling this pass would bring about, as far as it would. */
export function annulling(pass: Pass, isSending: boolean, lang: Lang, t: Translate): Decision {
  const { serial, targets, hasAddress } = pass
  const names = targets.map(({ name, nameEn }) => (lang === 'vi' ? name : nameEn)).join(', ')
  const lines = [
    ...(serial ? [t('people.annul_certificate', { serial })] : []),
    names ? t('people.annul_targets', { targets: names }) : t('people.annul_no_target'),
    t('people.annul_again'),
    t('people.annul_shown'),
    ...(hasAddress ? [t(isSending ? 'people.annul_told' : 'people.annul_told_kept')] : []),
  ]
  return {
    action: 'annul',
    label: t('people.annul'),
    consequences: { title: t('people.annul_if'), lines },
    asked: asked(t, t('people.annul_reason')),
  }
}

/** What withdrawing its annulment would bring about. */
export function restoring(pass: Pass, isSending: boolean, t: Translate): Decision {
  const { revokedSerial, hasAddress, isAnnulmentTold } = pass
  const lines = [
    t('people.restore_counts'),
    ...(revokedSerial ? [t('people.restore_certificate', { serial: revokedSerial })] : []),
    // Who was never told of the annulment hears of neither.
    ...(hasAddress && isAnnulmentTold
      ? [t(isSending ? 'people.restore_told' : 'people.restore_told_kept')]
      : []),
    t('people.restore_on_record'),
  ]
  return {
    action: 'restore',
    label: t('people.restore'),
    consequences: { title: t('people.restore_if'), lines },
    asked: asked(t, t('people.restore_reason')),
  }
}
