import net from 'node:net'

/** The proxies whose word about the client counts: addresses or networks (10.0.0.0/8). */
export function trustedHops(list) {
  const block = new net.BlockList()
  for (const hop of (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address, bits] = hop.split('/')
    const family = net.isIPv6(address) ? 'ipv6' : net.isIPv4(address) ? 'ipv4' : null
    if (!family) throw new Error(`TRUSTED_PROXIES: "${hop}" is no address`)
    if (bits === undefined) block.addAddress(address, family)
    else block.addSubnet(address, Number(bits), family)
  }
  return (address) => block.check(plain(address), net.isIPv6(plain(address)) ? 'ipv6' : 'ipv4')
}

/** An IPv4 address that came through an IPv6 socket is an IPv4 address. */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/, '')

/** Whoever speaks to us, or, when that is a trusted proxy, the rightmost hop it names that is not one. What lies further left anyone may have written. */
export function clientAddress(socketAddress, forwardedFor, isTrusted) {
  let client = plain(socketAddress ?? '')
  const hops = String(forwardedFor ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => net.isIP(part))
  while (client && hops.length && isTrusted(client)) client = plain(hops.pop())
  return client
}
