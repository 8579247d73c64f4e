import { hmac, utf8 } from './hmac.ts'

// Without vowels no words come about, without 0, 1 and l no misreadings.
const LETTERS = '23456789bcdfghjkmnpqrstvwxz'

/**
 * A quote's public id: 12 letters and digits, about 57 bits, so that two never meet.
 *
 * @example
 * newQuoteId((count) => crypto.getRandomValues(new Uint8Array(count))) // => 'k7m2xq9wbz4t'
 */
export function newQuoteId(randomBytes: (count: number) => Uint8Array): string {
  return Array.from(randomBytes(12), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** A random key, for instance of a form, in the shape of a UUID (version 4). */
export const newUuid = (randomBytes: (count: number) => Uint8Array): string => uuidOf(randomBytes(16))

/** 16 bytes in the shape of a UUID (version 4). */
function uuidOf(random: Uint8Array): string {
  const bytes = random.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Bytes as hexadecimal digits. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const digestOf = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))

/** The SHA-256 of a text in hexadecimal digits. */
export const sha256 = async (text: string): Promise<string> => hex(await digestOf(text))

/** A key that follows from a text, in the shape of a UUID. */
export const uuidFrom = async (text: string): Promise<string> => uuidOf(await digestOf(text))

/** A text's HMAC (SHA-256) under a secret: 32 hexadecimal digits that nobody without the secret can make. */
export const keyedHash = async (secret: string, text: string): Promise<string> =>
  hex(new Uint8Array(await hmac(utf8(secret), text)).slice(0, 16))
