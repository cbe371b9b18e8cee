import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../process/problem'
import { type Account, accountFor, canPass, canReach } from './account'
import { copyPrograms, installedPrograms, makeLinks, type Programs } from './programs'

/** Where the cluster and the programs are, and who runs them. */
export type Place = { cluster: string; programs: Programs; account: Account | undefined }

/** Where clusters and programs go that cannot lie below a closed folder. */
export const refuge = (data: string): string =>
  `/var/lib/haidang/${createHash('sha256').update(data).digest('hex').slice(0, 16)}`

/** `<data>/place.json`: that the cluster lies elsewhere, and for which data folder it was made. */
type Marker = { cluster: string; data: string }
const markerOf = (data: string) => path.join(data, 'place.json')

/** Decides where cluster and programs live. `say` is told what the operator should know. */
export function findPlace(dataDir: string, say: (text: string) => void): Place {
  const data = fs.realpathSync(dataDir)
  const cluster = findCluster(data, say)
  const account = accountFor(cluster)
  return { cluster, programs: findPrograms(data, account, say), account }
}

function findCluster(data: string, say: (text: string) => void): string {
  const inside = path.join(data, 'db')
  if (fs.existsSync(path.join(inside, 'PG_VERSION'))) return inside
  const marker = readMarker(data)
  if (marker) return followMarker(marker, data)
  if (canPass(accountFor(null), data)) return inside
  return makeRefuge(data, say)
}

function readMarker(data: string): Marker | null {
  try {
    return JSON.parse(fs.readFileSync(markerOf(data), 'utf8')) as Marker
  } catch {
    return null
  }
}

function followMarker(marker: Marker, data: string): string {
  if (marker.data !== data) {
    const original = readMarker(marker.data)
    if (original?.cluster === marker.cluster) {
      throw new Problem(
        `${data} is a copy of ${marker.data}, whose database lies in ${marker.cluster}. Two data folders cannot share it: remove ${markerOf(data)} to begin with an empty database here.`,
      )
    }
    // Renamed: the database stays where it is.
    fs.writeFileSync(markerOf(data), JSON.stringify({ cluster: marker.cluster, data }), { mode: 0o600 })
  }
  return marker.cluster
}

function makeRefuge(data: string, say: (text: string) => void): string {
  const dir = refuge(data)
  const cluster = path.join(dir, 'db')
  fs.mkdirSync(dir, { recursive: true, mode: 0o755 })
  if (fs.existsSync(cluster)) {
    // The data folder was deleted and begun anew. Nothing of a school is deleted with it: the old database
    // steps aside.
    const aside = `${cluster}-until-${new Date().toISOString().replaceAll(':', '').slice(0, 17)}`
    fs.renameSync(cluster, aside)
    say(`A database of an earlier data folder of this name was kept in ${aside}`)
  }
  fs.writeFileSync(markerOf(data), JSON.stringify({ cluster, data }), { mode: 0o600 })
  say(
    `${data} lies below a folder that is closed to other accounts, and PostgreSQL does not run as root: its files are kept in ${cluster}`,
  )
  return cluster
}

function findPrograms(data: string, account: Account | undefined, say: (text: string) => void): Programs {
  const installed = installedPrograms()
  if (!canReach(account, path.join(installed.dir, 'bin'))) {
    const dir = refuge(data)
    fs.mkdirSync(dir, { recursive: true, mode: 0o755 })
    if (!fs.existsSync(path.join(dir, `postgresql-${installed.version}`)))
      say(`PostgreSQL's programs lie below a folder that is closed to other accounts: copied to ${dir}`)
    return copyPrograms(installed, dir)
  }
  try {
    makeLinks(installed)
    return installed
  } catch {
    // node_modules is not ours to write: the links need a copy that is.
    return copyPrograms(installed, data)
  }
}
