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
 * The network that an address stands for: an IPv4 address itself, also where it is written as an IPv6 one;
 * of an IPv6 address its /64, which is what one household has. Whatever is no address is one network, the
 * empty one: nobody gets more than everybody by hiding.
 *
 * @example
 * networkOf('2001:db8:1:2:3::4') // => '2001:db8:1:2'
 */
export function networkOf(address: string): string {
  // Without the zone (`%eth0`), and without the zeros that some write in front of short numbers.
  const plain = address.replace(/%.*$/s, '').replaceAll(/\b0{1,2}(?=\d)/g, '')
  if (distinctRemoteAddr(plain) === 'IPv4') return plain
  const bits = bitsOf(plain)
  if (bits === null) return ''
  if (isIPv4MappedIPv6(bits)) return convertIPv4BinaryToString(convertIPv4MappedIPv6ToIPv4(bits))
  return GROUPS.map((from) => ((bits >> from) & 0xffffn).toString(16)).join(':')
}
