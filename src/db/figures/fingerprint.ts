const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * A short sign of a text, by which it is noticed that it is no longer what was stored: 32 bits, FNV-1a
 * (http://www.isthe.com/chongo/tech/comp/fnv/) over its UTF-16 units. Against damage, not against forgers.
 */
export function fingerprint(text: string): string {
  let hash = OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return (hash >>> 0).toString(16)
}
