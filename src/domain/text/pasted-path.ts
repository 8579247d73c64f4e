/** Characters behind an address that no address of a page ends with, escaped ones left out. */
const TAIL = /[^0-9A-Za-z%]+$/
const ESCAPES = /(?:%[0-9A-Fa-f]{2})+$/
const HIDDEN_TAIL = /[^\p{L}\p{N}]+$/u

/** No address of a page is longer. */
const LONGEST = 1000

function unescaped(escapes: string): string | null {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return null
  }
}

/**
 * The path of an address as somebody pasted it from a text, without what belongs to the text: the bracket, full stop
 * or quotation mark behind it, a slash, and several of them, whether a browser has escaped them or not.
 *
 * @param path as it stands in the address; what cannot be unescaped stays
 * @example
 * withoutTail('/us-ok).') // => '/us-ok'
 * withoutTail('/us-ok/2-key%22%3E/') // => '/us-ok/2-key'
 */
export function withoutTail(path: string): string {
  if (path.length > LONGEST) return path
  let rest = path
  for (;;) {
    const plain = rest.replace(TAIL, '')
    const escapes = ESCAPES.exec(plain)?.[0] ?? ''
    const text = unescaped(escapes) ?? ''
    const kept = text.replace(HIDDEN_TAIL, '')
    if (kept === text) return plain === '' ? '/' : plain
    rest = plain.slice(0, -escapes.length) + encodeURIComponent(kept)
    if (kept !== '') return rest
  }
}
