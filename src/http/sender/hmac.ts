const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A secret as a key to sign and verify with. */
export const hmacKey = (secret: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, HMAC, false, ['sign', 'verify'])

/** A text's HMAC (SHA-256) under a secret: 32 bytes that nobody without the secret can make. */
export const hmac = async (secret: BufferSource, text: string): Promise<ArrayBuffer> =>
  crypto.subtle.sign('HMAC', await hmacKey(secret), utf8(text))
