import type { Quote } from '../../../domain/quotes/quote.ts'
import { dealerPath } from '../../links.ts'

interface NameProps {
  readonly quote: Pick<Quote, 'dealer' | 'dealerKey' | 'status'>
  /** What stands where no dealer is named. */
  readonly unnamed: string
}

/** A quote's dealer, with the way to its page: whoever has a published quote has one. */
export function DealerName({ quote, unnamed }: NameProps) {
  const { dealer, dealerKey, status } = quote
  if (dealerKey === null || status !== 'published') return <span>{dealer ?? unnamed}</span>
  return <a href={dealerPath(dealerKey)}>{dealer}</a>
}
