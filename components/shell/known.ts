/**
 * Whether somebody seems to be signed in at this site, from a cookie that says only that
 * (server/web/session.ts): what a prerendered page may show before it has asked. Each port is a site of its
 * own.
 */
export function seemsKnown(cookies = document.cookie, port = window.location.port): boolean {
  return cookies.split('; ').includes(`haidang.known${port ? `.${port}` : ''}=1`)
}
