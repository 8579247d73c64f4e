import type { Database } from '../../db/database.ts'
import { senderKeyOf } from '../../db/senders/sender-key.ts'
import { hex, keyedHash } from './ids.ts'
import { networkOf } from './network.ts'

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
  return keyedHash(secret, networkOf(request.headers.get('CF-Connecting-IP') ?? ''))
}
