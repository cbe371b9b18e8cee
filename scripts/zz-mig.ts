import { migrate } from '@/server/platform/migrate'
import { installQueues } from '@/server/jobs/queue'
import { closeDb } from '@/server/platform/db'
import { buildInstitution } from '@/test/build'
await migrate('/work/main', process.env.DATABASE_URL!)
await installQueues(process.env.DATABASE_URL!)
if (process.argv[2]) await buildInstitution()
await closeDb()
