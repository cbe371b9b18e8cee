import fs from 'node:fs'
import path from 'node:path'

function entries(root: string, folder: string): fs.Dirent[] {
  const full = path.join(root, folder)
  const found = fs.existsSync(full) ? fs.readdirSync(full, { withFileTypes: true }) : []
  return found.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The files of a folder whose names match, in order, below the root. */
export const listFiles = (root: string, folder: string, pattern: RegExp): string[] =>
  entries(root, folder)
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map(({ name }) => `${folder}/${name}`)

/** The names of the folders in a folder, in order. */
export const listFolders = (root: string, folder: string): string[] =>
  entries(root, folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
