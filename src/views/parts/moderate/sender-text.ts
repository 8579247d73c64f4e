/**
 * A sender by enough of its hash to be told from others.
 *
 * @example
 * senderText('1a2b3c4d5e6f') // => 'Sender 1a2b3c4d'
 */
export const senderText = (sender: string | null): string =>
  sender === null ? 'Sender not known' : `Sender ${sender.slice(0, 8)}`
