import type { Translate } from '@/messages/translate'

/** How many lines of one section a preview shows; the file that it gives holds all. */
export const MOST = 100

/** Says how many lines are not shown; nothing when all are. */
export const MoreInFile = ({ t, n }: { t: Translate; n: number }) =>
  n > 0 && <p>{t('import.more_in_file', { n })}</p>
