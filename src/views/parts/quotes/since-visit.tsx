import type { Quote } from '../../../domain/quotes/quote.ts'

interface Props {
  readonly quotes: readonly Quote[]
  /** Whether there are more than these. */
  readonly more: boolean
  /** Where they are listed. */
  readonly href: string
}

/** How many reports came in since the last visit, whose day the visitor's browser alone keeps. */
export function SinceVisit({ quotes, more, href }: Props) {
  if (quotes.length === 0) return null
  const days = quotes.map(({ receivedAt }) => receivedAt.slice(0, 10))
  return (
    <p class="since-visit">
      <a id="since-visit" href={href} data-days={days.join(' ')} data-more={`${more}`} hidden>
        New since you were here
      </a>
    </p>
  )
}
