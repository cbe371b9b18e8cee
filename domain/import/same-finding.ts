type Finding = { row: number; column: string; code: string; value: string; known?: string }

/** What a list says wrong in the same way in many rows is one finding, with its rows in order. */
export function groupSame<F extends Finding>(findings: readonly F[]): { finding: F; rows: number[] }[] {
  const groups = new Map<string, { finding: F; rows: number[] }>()
  for (const finding of findings) {
    const { column, code, value, known = '' } = finding
    const key = JSON.stringify([column, code, value, known])
    const group = groups.get(key)
    if (group) group.rows.push(finding.row)
    else groups.set(key, { finding, rows: [finding.row] })
  }
  return [...groups.values()]
}

/**
 * Rows that follow each other as one range: 22–41, 62. Beyond `most` ranges an ellipsis says that there are
 * more.
 */
export function rowRanges(rows: readonly number[], most = 4): string {
  const ranges: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && row <= last.to + 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  const shown = ranges.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return [...shown, ...(ranges.length > most ? ['…'] : [])].join(', ')
}
