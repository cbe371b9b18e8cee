// Started by Playwright: the demo school in an emptied folder.
import fs from 'node:fs'

const { E2E_PORT, E2E_DATA } = process.env
fs.rmSync(E2E_DATA, { recursive: true, force: true })
fs.mkdirSync(E2E_DATA, { recursive: true, mode: 0o711 })
process.argv.splice(2, process.argv.length, '--port', E2E_PORT, '--data', E2E_DATA)
await import('../../scripts/start.mjs')
