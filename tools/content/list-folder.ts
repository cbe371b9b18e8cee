import fs from 'node:fs'
import path from 'node:path'

type Entry = { name: string; is: 'file' | 'folder' | 'other' }

/** What lies in a folder, in order; links are what they lead to, as a mounted folder is made of them. */
function entries(root: string, folder: string): Entry[] {
  const full = path.join(root, folder)
  const found = kindOf(full) === 'folder' ? fs.readdirSync(full) : []
  return found
    .filter((name) => !name.startsWith('.'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => ({ name, is: kindOf(path.join(full, name)) }))
}

function kindOf(full: string): Entry['is'] {
  // False too for a link that leads nowhere, and below what is no folder.
  if (!fs.existsSync(full)) return 'other'
  const found = fs.statSync(full)
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
}

/** The files of a folder whose names match, in order, below the root. */
export const listFiles = (root: string, folder: string, pattern: RegExp): string[] =>
  entries(root, folder)
    .filter(({ name, is }) => is === 'file' && pattern.test(name))
    .map(({ name }) => `${folder}/${name}`)

/** The names of the folders in a folder, in order. */
export const listFolders = (root: string, folder: string): string[] =>
  entries(root, folder)
    .filter(({ is }) => is === 'folder')
    .map(({ name }) => name)

/** All that lies in a folder and is not among the files, in order, below the root. */
export const listOthers = (root: string, folder: string, files: readonly string[]): string[] =>
  entries(root, folder)
    .map(({ name }) => `${folder}/${name}`)
    .filter((file) => !files.includes(file))
