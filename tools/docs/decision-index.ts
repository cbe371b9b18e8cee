const INTRODUCTION = `# Decisions

What someone could have decided differently, one decision each: what the question was, what was chosen, what
follows. A record is dated and has at most 45 lines of 80 columns. What changes later gets a record of its
own, with the next free number; the old one stays and says which took its place.

\`npm run docs\` writes this page, \`npm run lint\` checks the records.
`

/** The page docs/decisions/README.md: each decision by its title, from the records' own first lines. */
export function decisionIndex(decisions: ReadonlyMap<string, string>): string {
  const lines = [...decisions].map(([name, text]) => {
    const title = text.split('\n')[0]?.replace(/^# /, '') ?? ''
    const over = /^Status: (superseded by \d{3})/m.exec(text)?.[1]
    return `- [${title}](${name})${over ? ` (${over})` : ''}`
  })
  return `${INTRODUCTION}\n${lines.toSorted().join('\n')}\n`
}
