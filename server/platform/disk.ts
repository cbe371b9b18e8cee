import fs from 'node:fs/promises'
import { env } from './env'

const MB = 1024 * 1024

/** How many megabytes are left where the site keeps its files, and whether that is too few. */
export async function freeDisk(): Promise<{ freeMb: number; isLow: boolean }> {
  await fs.mkdir(env().dataDir, { recursive: true })
  const { bavail, bsize } = await fs.statfs(env().dataDir)
  const freeMb = Math.floor((bavail * bsize) / MB)
  return { freeMb, isLow: freeMb < env().diskLimitMb }
}
