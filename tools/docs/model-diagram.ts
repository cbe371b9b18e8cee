type Model = { name: string; about: string; group: string; fields: string[]; relations: string[] }

/** The schema as a Markdown page: what each table is for, and one Mermaid diagram for each part. */
export function modelDiagram(schema: string): string {
  const models = readModels(schema)
  const groups = [...new Set(models.map(({ group }) => group))]
  const parts = groups.map((group) => {
    const own = models.filter((model) => model.group === group)
    const list = own.map(({ name, about }) => `- **${name}**: ${about || 'see its fields.'}`)
    return [`## ${group}`, '', ...list, '', '```mermaid', 'erDiagram', ...own.flatMap(drawn), '```'].join(
      '\n',
    )
  })
  return `# The model\n\nDrawn from prisma/schema.prisma by \`npm run docs\`.\n\n${parts.join('\n\n')}\n`
}

const drawn = ({ name, fields, relations }: Model): string[] => [
  `  ${name} {`,
  ...fields.map((field) => `    ${field}`),
  '  }',
  ...relations.map((line) => `  ${line}`),
]

function readModels(schema: string): Model[] {
  const models: Model[] = []
  let group = 'Model'
  let about: string[] = []
  let open: Model | undefined
  for (const line of schema.split('\n')) {
    const heading = /^\/\/ -{10,} (.+)$/.exec(line)
    const start = /^model (\w+) \{/.exec(line)
    if (heading?.[1]) group = heading[1].charAt(0).toUpperCase() + heading[1].slice(1)
    else if (line.startsWith('/// ')) about.push(line.slice(4))
    else if (start?.[1]) {
      open = { name: start[1], about: about.join(' '), group, fields: [], relations: [] }
      about = []
    } else if (line === '}' && open) {
      models.push(open)
      open = undefined
    } else if (open) readField(open, line)
  }
  return models
}

function readField(model: Model, line: string): void {
  const field = /^\s+(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/.exec(line)
  if (!field) return
  const [, name = '', type = '', many, , rest = ''] = field
  const relation = /@relation\((?:"\w+", )?fields: \[(\w+)/.exec(rest)
  if (relation) model.relations.push(`${type} ||--o{ ${model.name} : ${relation[1]}`)
  else if (!many && /^(String|Int|Boolean|DateTime|Json)$/.test(type))
    model.fields.push(`${type} ${name}${rest.includes('@id') ? ' PK' : ''}`)
}
