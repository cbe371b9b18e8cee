import fs from 'node:fs'
import path from 'node:path'

/**
 * Marks prerendered pages with their build, which alone changes them: Next would hash the text of each at every request, a third
 * of what a long lesson costs. The function answers true when the reader has the page already and only needs to be told so.
 */
export function pageTags(root, dist) {
  const { routes } = JSON.parse(fs.readFileSync(path.join(root, dist, 'prerender-manifest.json'), 'utf8'))
  const pages = new Set(Object.keys(routes))
  const id = path.join(root, dist, 'BUILD_ID')
  // With the time: the same sources built again may name their scripts otherwise.
  const tag = `W/"${fs.readFileSync(id, 'utf8').trim()}-${Math.floor(fs.statSync(id).mtimeMs).toString(36)}"`
  return ({ method, headers }, response, pathname) => {
    // A page's data for a reader who is already here has the same address; Next tells it by its own headers.
    if ((method !== 'GET' && method !== 'HEAD') || headers.rsc !== undefined || !pages.has(pathname))
      return false
    response.setHeader('ETag', tag)
    const seen = headers['if-none-match'] ?? ''
    return seen.split(',').some((one) => one.trim() === tag)
  }
}
