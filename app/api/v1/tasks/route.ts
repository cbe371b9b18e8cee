import type { Lang } from '@/domain/lang/lang'
import { execute } from '@/server/platform/command'
import { markTask } from '@/server/progress/mark-task'
import { pageWith } from '@/server/web/page-with'
import { postRoute } from '@/server/web/route'

type Sent = { lang: Lang; data: Record<string, unknown> }
/** The lesson is made ahead and cannot tell without a script; this page can, also after a sign-in. */
const page = ({ lang, data }: Sent) => pageWith(`/${lang}/learn/task`, data, ['course', 'lesson', 'task'])

/** A task of a lesson was done, or was not after all. */
export const POST = postRoute({
  run: ({ actor, data }) => execute(markTask, actor, data),
  back: page,
  next: (_outcome, sent) => page(sent),
})
