import type { Database } from '../db/database.ts'
import { senderKeyOf } from '../db/sender-key.ts'
import { hex } from './ids.ts'

/**
 * The network that an address stands for: an IPv4 address itself, of an IPv6 address its /64, which is
 * what one household has.
 *
 * @example
 * networkOf('2001:db8:1:2:3::4') // => '2001:db8:1:2'
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  return [...front, ...Array<string>(zeros).fill('0'), ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * Whoever posts, as a hash that nobody can turn back once the day's key is gone. The address itself is
 * neither stored nor logged.
 */
export async function senderOf(
  db: Database,
  request: Request,
  now: Date,
  randomBytes: (count: number) => Uint8Array,
): Promise<string> {
  const day = now.toISOString().slice(0, 10)
  const secret = await senderKeyOf(db, day, () => hex(randomBytes(32)))
  const bytes = new TextEncoder()
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const network = networkOf(request.headers.get('CF-Connecting-IP') ?? '')
  const signed = await crypto.subtle.sign('HMAC', key, bytes.encode(network))
  return hex(new Uint8Array(signed).slice(0, 16))
}
