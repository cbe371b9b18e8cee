import type { Translate } from './translate'

/** The words of the learner's frame. */
export const learnerShellTexts = (t: Translate) => ({
  app: t('app.name'),
  menu: t('shell.menu'),
  language: t('shell.language'),
  manage: t('shell.manage'),
  tabs: {
    home: t('shell.home'),
    courses: t('shell.courses'),
    certificates: t('shell.certificates'),
    me: t('shell.me'),
  },
})
