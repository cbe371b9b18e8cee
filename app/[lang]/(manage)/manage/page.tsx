import { redirect } from 'next/navigation'
import { canAnywhere } from '@/domain/access/can'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'

type Props = { params: Promise<{ lang: string }> }

/** Everyone who manages lands on their own board; who has none, on what they look after. */
export default async function ManagePage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/manage`)
  redirect(`/${lang}/manage/${canAnywhere(actor, 'board.view') ? 'boards' : 'outbox'}`)
}
