import { hex } from './ids.ts'

const bytes = new TextEncoder()

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', bytes.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ])

/** A purpose has no line break, so no text of one purpose can pass for another one's. */
const signedText = (purpose: string, text: string) => bytes.encode(`${purpose}\n${text}`)

/**
 * Signs a text for one purpose: HMAC-SHA-256 in hexadecimal digits.
 *
 * @example
 * await sign(secret, 'moderator session', 'ann 1795377600000') // => 64 digits
 */
export async function sign(secret: string, purpose: string, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), signedText(purpose, text))
  return hex(new Uint8Array(signature))
}

/** Whether a signature is the text's, for this purpose; in a time that says nothing about the right one. */
export async function isSigned(
  secret: string,
  purpose: string,
  text: string,
  signature: string,
): Promise<boolean> {
  const digits = /^[0-9a-f]{64}$/.test(signature) ? (signature.match(/../g) ?? []) : []
  const given = Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16))
  return crypto.subtle.verify('HMAC', await keyOf(secret), given, signedText(purpose, text))
}
