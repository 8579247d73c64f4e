import type { Database } from '../../db/database.ts'
import { senderKeyOf } from '../../db/senders/sender-key.ts'
import type { SenderLabels } from '../../domain/quotes/sender-labels.ts'
import { hex, keyedHash } from './ids.ts'
import { prefixesOf } from './network.ts'

/**
 * Whoever posts, as hashes that nobody can turn back once the day's key is gone. The address itself is
 * neither stored nor logged.
 */
export async function labelsOf(
  db: Database,
  request: Request,
  now: Date,
  randomBytes: (count: number) => Uint8Array,
): Promise<SenderLabels> {
  const day = now.toISOString().slice(0, 10)
  const secret = await senderKeyOf(db, day, () => hex(randomBytes(32)))
  const { sender, network } = prefixesOf(request.headers.get('CF-Connecting-IP') ?? '')
  return {
    sender: await keyedHash(secret, sender),
    network: await keyedHash(secret, `network ${network}`),
  }
}
