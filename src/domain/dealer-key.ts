/**
 * What makes two dealer names the same dealer: the same letters and digits in the same region.
 *
 * @returns null for no name, or one without any letter or digit: such dealers are never the same
 * @example
 * dealerKey("Smith's  MOTORS, Tulsa", 'US-OK') // => 'US-OK smiths motors tulsa'
 */
export function dealerKey(name: string | null, region: string): string | null {
  const words = (name ?? '')
    // NFKD would make an acute accent that stands for an apostrophe a space.
    .replace(/[`´]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '')
    .match(/[\p{L}\p{N}]+/gu)
  return words ? `${region} ${words.join(' ')}` : null
}
