import type { Catalog } from '../part/catalog.ts'
import { hasAccount } from './accounts-in-text.ts'
import { hasLink } from './links-in-text.ts'
import { withoutPartNumbers } from './other-part-in-text.ts'
import { hasPhone } from './phones-in-text.ts'

/** What makes pictures of digits, as on the keys of a telephone. */
const FRAMES = /[\p{Me}\p{Variation_Selector}]/gu

/**
 * Whether a text has a link, an e-mail address, a phone number or an @name in it: what spammers leave,
 * and what people should not leave of others. It rather finds one too many, because a person looks next.
 *
 * @example
 * hasContact('ask for Bob at (405) 555-0123', catalog) // => true
 * hasContact('part 43525-70911, $390, two 10 mm bolts', catalog) // => false
 */
export function hasContact(
  text: string,
  catalog: Pick<Catalog, 'dealerWords' | 'otherParts' | 'sets'>,
): boolean {
  const plain = text.normalize('NFKC').replace(FRAMES, '')
  return (
    hasLink(plain) ||
    hasAccount(plain, catalog.dealerWords.maker) ||
    hasPhone(withoutPartNumbers(plain, catalog))
  )
}
