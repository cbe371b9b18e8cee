// npm run content:approve -- <course>/<lesson> --role author|reviewer|approver --name NAME
//   --decision approved|changes [--date YYYY-MM-DD] [--note TEXT]
// Writes down what a person decided about the lesson as it stands now. It never decides for anyone.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { SignOff, type SignOffState } from '@/domain/content/sign-off'
import { dayIn } from '@/domain/time/calendar'
import { textCache } from '@/tools/content/text-cache'
import { type Decision, signOffLesson } from '@/tools/content/sign-off-lesson'
import { clock } from '@/server/platform/clock'

const USAGE = `npm run content:approve -- <course>/<lesson> --role author|reviewer|approver --name NAME --decision approved|changes
  --date YYYY-MM-DD  the day of the decision; today when left out
  --note TEXT        what is to be changed, or where the signed paper lies
`
const ZONE = 'Asia/Ho_Chi_Minh'

class Stop extends Error {}
const today = dayIn(clock.now(), ZONE)

function readOptions(): { place: string; decision: Decision } {
  const text = { type: 'string' } as const
  const options = { role: text, name: text, decision: text, date: { ...text, default: today }, note: text }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [place, ...more] = positionals
  const decision = SignOff.omit({ version: true }).safeParse(values)
  if (!place || more.length > 0) throw new Stop(USAGE)
  if (!decision.success)
    throw new Stop(
      `${decision.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n')}\n${USAGE}`,
    )
  if (decision.data.date > today) throw new Stop(`--date: ${decision.data.date} has not come yet.`)
  return { place, decision: decision.data }
}

function describe({ isApproved, missing, objections, isSharedName }: SignOffState): string {
  if (isApproved) return 'This version is approved.'
  const reasons = [
    ...(objections.length ? [`changes are asked for by ${objections.join(', ')}`] : []),
    ...(missing.length ? [`not yet signed by: ${missing.join(', ')}`] : []),
    ...(isSharedName ? ['author, reviewer and approver must be three different people'] : []),
  ]
  return `This version is not approved yet: ${reasons.join('; ')}.`
}

try {
  const { place, decision } = readOptions()
  const root = path.resolve(import.meta.dirname, '..')
  const signed = await signOffLesson(root, textCache(root), place, decision)
  if (!signed.ok) throw new Stop(signed.fault)
  const { role, name, decision: said, date } = decision
  process.stdout.write(
    `${signed.file}: ${role} ${name}, ${date}: ${said} (version ${signed.version.slice(0, 12)}).\n${describe(signed.state)}\n`,
  )
} catch (error) {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof Stop) && !isUsage) throw error
  process.stderr.write(`${isUsage ? `${error.message}\n${USAGE}` : error.message}\n`)
  process.exitCode = 1
}
