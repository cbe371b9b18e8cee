import path from 'node:path'

/** Where the compiled courses stand, beside the code that reads them. */
export const contentDir = (root: string = process.cwd()): string => path.join(root, '.content')
