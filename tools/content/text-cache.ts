import path from 'node:path'

/** Texts that were compiled before, by their hash; whoever reads content/ shares them. */
export const textCache = (root: string): string => path.join(root, '.content/cache')
