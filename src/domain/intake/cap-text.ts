import { ofNetwork } from './daily-caps.ts'

/**
 * How many of something are taken in a day, as a sentence that goes on or ends.
 *
 * @param cap of one sender
 * @example
 * capText(40, 'quotes') // => 'More than 40 quotes from one sender in a day, or 120 from one network, are not taken'
 */
export const capText = (cap: number, what: string): string =>
  `More than ${cap} ${what} from one sender in a day, or ${ofNetwork(cap)} from one network, are not taken`
