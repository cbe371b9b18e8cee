import path from 'node:path'
import { build } from 'esbuild'

/**
 * Makes the web front of a build out of its sources. It lies in the build, so that a web process that is
 * started again is the one this build was made with, whatever the checkout holds by then.
 */
export async function bundleFront(root: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, 'ops/web/serve.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
}
