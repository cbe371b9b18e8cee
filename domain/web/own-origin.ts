// The names under which a browser reaches its own machine.
const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/**
 * True for the site's own address; on a machine that serves only itself also under its other names,
 * `127.0.0.1` for
 * `localhost`.
 */
export function isOwnOrigin(origin: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const [own, other] = [new URL(publicUrl), new URL(origin)]
  if (other.origin === own.origin) return true
  const isSamePlace = other.port === own.port && other.protocol === own.protocol
  return isSamePlace && isLoopback(own.hostname) && isLoopback(other.hostname)
}
