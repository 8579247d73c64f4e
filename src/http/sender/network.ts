const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/
const IPV6_GROUPS = 8

/** An IPv4 address as two groups of an IPv6 address, or nothing where a number is too large. */
function groupsOfIpv4(address: string): number[] | null {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  return Math.max(a, b, c, d) > 255 ? null : [a * 256 + b, c * 256 + d]
}

/** One side of a `::` as groups, or nothing where it is none. */
function groupsOfPart(part: string): number[] | null {
  if (part === '') return []
  const written = part.split(':')
  const ipv4 = IPV4.test(written.at(-1) ?? '') ? groupsOfIpv4(written.pop() ?? '') : []
  if (ipv4 === null || !written.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return [...written.map((group) => Number.parseInt(group, 16)), ...ipv4]
}

/** The eight groups of an IPv6 address (RFC 4291), with a zone (`%eth0`) or without; null for anything else. */
function groupsOf(address: string): number[] | null {
  const parts = address.replace(/%.*$/s, '').split('::')
  const [head, tail] = parts.map(groupsOfPart)
  if (!head || tail === null || parts.length > 2) return null
  const missing = IPV6_GROUPS - head.length - (tail?.length ?? 0)
  if (tail === undefined) return missing === 0 ? head : null
  return missing > 0 ? [...head, ...Array<number>(missing).fill(0), ...tail] : null
}

/**
 * The network that an address stands for: an IPv4 address itself, also where it is written as an IPv6 one;
 * of an IPv6 address its /64, which is what one household has. Whatever is no address is one network, the
 * empty one: nobody gets more than everybody by hiding.
 *
 * @example
 * networkOf('2001:db8:1:2:3::4') // => '2001:db8:1:2'
 */
export function networkOf(address: string): string {
  if (IPV4.test(address)) return groupsOfIpv4(address) ? address.split('.').map(Number).join('.') : ''
  const groups = groupsOf(address)
  if (!groups) return ''
  const [a, b, c, d, e, marker, high = 0, low = 0] = groups
  if ([a, b, c, d, e].every((group) => group === 0) && marker === 0xffff) {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  }
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}
