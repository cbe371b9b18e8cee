import type { Translate } from './translate'

/** The words of a password field. */
export const passwordTexts = (t: Translate) => ({
  show: t('field.show'),
  hide: t('field.hide'),
  typing: t('field.typing'),
})
