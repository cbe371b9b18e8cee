import type { IncomingHttpHeaders } from 'node:http'
import net from 'node:net'

export type IsTrusted = (address: string) => boolean

/** The proxies whose word about the client counts: addresses or networks (10.0.0.0/8). */
export function trustedHops(list: string | undefined): IsTrusted {
  const block = new net.BlockList()
  for (const hop of (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = hop.split('/')
    const family = net.isIPv6(address) ? 'ipv6' : net.isIPv4(address) ? 'ipv4' : null
    if (!family) throw new Error(`TRUSTED_PROXIES: "${hop}" is no address`)
    if (bits === undefined) block.addAddress(address, family)
    else block.addSubnet(address, Number(bits), family)
  }
  return (address) => block.check(plain(address), net.isIPv6(plain(address)) ? 'ipv6' : 'ipv4')
}

/** An IPv4 address that came through an IPv6 socket is an IPv4 address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

/**
 * Whoever speaks to us, or, when that is a trusted proxy, the rightmost hop it names that is not one. What
 * lies further left anyone may have written.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  isTrusted: IsTrusted,
): string {
  let client = plain(socketAddress ?? '')
  const hops = String(forwardedFor ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => net.isIP(part))
  for (let hop = hops.pop(); client && hop && isTrusted(client); hop = hops.pop()) client = plain(hop)
  return client
}

const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined

/** Speaks a proxy here that TRUSTED_PROXIES does not name? Then everybody behind it counts as one client. */
export const isUnknownProxy = (
  socketAddress: string | undefined,
  headers: IncomingHttpHeaders,
  isTrusted: IsTrusted,
): boolean => isForwarded(headers) && !isTrusted(plain(socketAddress ?? ''))

/** Whether a program on this very machine asks, and no proxy on behalf of somebody else. */
export function isLocal(socketAddress: string | undefined, headers: IncomingHttpHeaders): boolean {
  const peer = plain(socketAddress ?? '')
  return !isForwarded(headers) && (peer === '::1' || (net.isIPv4(peer) && peer.startsWith('127.')))
}
