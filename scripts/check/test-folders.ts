import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'

/** Not 3000: cookies, links and redirects must hold on any port. */
export const e2ePort = Number(process.env.E2E_PORT ?? 3137)

// In the system's temporary folder: below a closed checkout PostgreSQL could not enter, and each run would
// leave a database in /var/lib.
const checkout = createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8)
const folder = path.join(os.tmpdir(), `haidang-${process.getuid?.() ?? 0}-${checkout}`)

/** The data folder of the server that the journeys share; emptied at each run. */
export const e2eData = path.join(folder, 'e2e')
/** The data folder of the PostgreSQL that server tests use. */
export const serverTestData = path.join(folder, 'server-tests')
/** Where a journey makes its own data folders. */
export const ownData = (name: string): string => path.join(folder, name)
