import { readLang } from '@/domain/lang/lang'
import { exportBoard } from '@/server/figures/export-board'
import { exportMissing } from '@/server/figures/export-missing'
import { Only } from '@/server/figures/missing'
import type { TableFormat } from '@/server/figures/table'
import { writeTable } from '@/server/figures/write-table'
import { refuse } from '@/server/platform/command'
import { respond } from '@/server/web/http'
import { turnAwayReader } from '@/server/web/route'
import { currentActor } from '@/server/web/session'

type Context = { params: Promise<{ what: string }> }

/** A board, or the names of who is missing, as CSV or XLSX. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { what } = await params
  const asked = new URL(request.url).searchParams
  const lang = readLang(asked.get('lang'))
  const format: TableFormat = asked.get('format') === 'csv' ? 'csv' : 'xlsx'
  const [targetId, unitId] = [asked.get('target') ?? undefined, asked.get('unit') ?? undefined]
  const only = Only.safeParse(asked.get('only')).data
  if (what !== 'board' && what !== 'missing') return respond(refuse('not_found'))
  const actor = await currentActor()
  const table =
    what === 'board'
      ? await exportBoard(actor, { targetId, unitId }, lang, format)
      : await exportMissing(
          actor,
          { targetId: targetId ?? '', unitId: unitId ?? '', isDirect: asked.get('direct') === '1', only },
          lang,
          format,
        )
  if (!table.ok) {
    const refusal = actor.kind === 'person' ? table : refuse('unauthenticated')
    return turnAwayReader(request, refusal, '/manage/boards')
  }
  const { name, type, body } = writeTable(table.value, format)
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
