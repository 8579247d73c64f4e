/** Enough of a hash to tell it from others. */
const short = (label: string) => label.slice(0, 8)

/**
 * A sender by enough of its hash to be told from others, with its network.
 *
 * @example
 * senderText('1a2b3c4d5e6f', '9f8e7d6c5b4a') // => 'Sender 1a2b3c4d of network 9f8e7d6c'
 */
export function senderText(sender: string | null, network: string | null): string {
  if (sender === null) return 'Sender not known'
  return `Sender ${short(sender)}${network === null ? '' : ` of network ${short(network)}`}`
}

/**
 * A network by itself.
 *
 * @example
 * networkText('9f8e7d6c5b4a') // => 'Network 9f8e7d6c'
 */
export const networkText = (network: string): string => `Network ${short(network)}`
