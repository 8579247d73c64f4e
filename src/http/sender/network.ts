import {
  convertIPv4BinaryToString,
  convertIPv4MappedIPv6ToIPv4,
  convertIPv6ToBinary,
  distinctRemoteAddr,
  isIPv4MappedIPv6,
} from 'hono/utils/ipaddr'

/** An IPv6 address (RFC 4291) as its 128 bits; null for anything else. */
function bitsOf(address: string): bigint | null {
  try {
    return convertIPv6ToBinary(address)
  } catch {
    return null
  }
}

/** Where the four groups of a /64 begin, in bits from the right. */
const GROUPS = [112n, 96n, 80n, 64n]

/**
 * An IPv4 address itself, also where it is written as an IPv6 one; of an IPv6 address its /64. Whatever is no
 * address is one sender, the empty one: nobody gets more than everybody by hiding.
 */
function senderIn(address: string): string {
  // Without the zone (`%eth0`), and without the zeros that some write in front of short numbers.
  const plain = address.replace(/%.*$/s, '').replaceAll(/\b0{1,2}(?=\d)/g, '')
  if (distinctRemoteAddr(plain) === 'IPv4') return plain
  const bits = bitsOf(plain)
  if (bits === null) return ''
  if (isIPv4MappedIPv6(bits)) return convertIPv4BinaryToString(convertIPv4MappedIPv6ToIPv4(bits))
  return GROUPS.map((from) => ((bits >> from) & 0xffffn).toString(16)).join(':')
}

/** What an address stands for, as beginnings of addresses. */
export interface Prefixes {
  readonly sender: string
  readonly network: string
}

/**
 * The sender and the network that an address stands for. A sender is an IPv4 address or an IPv6 /64. But a line
 * often has 256 of the latter, or 65,536: its network is an IPv4 address's /24 and an IPv6 address's /48, which
 * is the sender without its last number.
 *
 * @example
 * prefixesOf('2001:db8:1:2:3::4') // => { sender: '2001:db8:1:2', network: '2001:db8:1' }
 * prefixesOf('192.0.2.77') // => { sender: '192.0.2.77', network: '192.0.2' }
 */
export function prefixesOf(address: string): Prefixes {
  const sender = senderIn(address)
  return { sender, network: sender.replace(/[.:][^.:]*$/, '') }
}
