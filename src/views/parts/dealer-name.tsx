import { dealerKey } from '../../domain/dealer-key.ts'
import type { Quote } from '../../domain/quote.ts'
import { dealerPath } from '../links.ts'
import type { Site } from '../models.ts'

interface NameProps {
  readonly site: Site
  readonly quote: Pick<Quote, 'dealer' | 'city' | 'region' | 'status'>
  /** What stands where no dealer is named. */
  readonly unnamed: string
}

/** A quote's dealer, with the way to its page: whoever has a published quote has one. */
export function DealerName({ site, quote, unnamed }: NameProps) {
  const { dealer, city, region, status } = quote
  const isShown = status === 'published'
  const key = isShown ? dealerKey({ name: dealer, city, region }, site.catalog.dealerWords) : null
  return key === null ? <span>{dealer ?? unnamed}</span> : <a href={dealerPath(key)}>{dealer}</a>
}
