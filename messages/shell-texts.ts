import type { LearnerShellTexts } from '@/components/shell/learner-shell'
import type { OfflineTexts } from '@/components/shell/offline-guard'
import type { FrameTexts } from '@/components/shell/site-frame'
import type { MemberTexts } from '@/components/shell/tabs'
import type { Translate } from './translate'

const memberTexts = (t: Translate): MemberTexts => ({
  menu: t('shell.menu'),
  manage: t('shell.manage'),
  tabs: {
    home: t('shell.home'),
    courses: t('shell.courses'),
    certificates: t('shell.certificates'),
    me: t('shell.me'),
  },
})

/** What a link says that is followed without a line. */
export const offlineTexts = (t: Translate): OfflineTexts => ({
  lost: t('offline.lost'),
  still: t('offline.still'),
  back: t('offline.back'),
  tryAgain: t('offline.try_again'),
  open: t('offline.open'),
  close: t('lesson.close'),
})

/** The words of the learner's frame. */
export const learnerShellTexts = (t: Translate): LearnerShellTexts => ({
  app: t('app.name'),
  language: t('shell.language'),
  offline: offlineTexts(t),
  ...memberTexts(t),
})

/**
 * The words of the frame around pages that anyone may read; `{done}` and `{total}` stay for the page to fill
 * in.
 */
export const frameTexts = (t: Translate): FrameTexts => ({
  app: t('app.name'),
  menu: t('site.menu'),
  footer: t('site.footer'),
  language: t('shell.language'),
  courses: t('site.courses'),
  laws: t('site.laws'),
  privacy: t('site.privacy'),
  signIn: t('site.sign_in'),
  enter: t('site.enter'),
  about: t('site.about'),
  progress: t('shell.progress', { done: '{done}', total: '{total}' }),
  member: memberTexts(t),
  offline: offlineTexts(t),
})
