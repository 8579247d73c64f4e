import type { Child } from 'hono/jsx'
import type { DealerFacts } from '../../../domain/dealers/dealer-facts.ts'
import { dayText } from '../../../domain/text/day-text.ts'

/** A phone number to tap; an extension is for whoever calls to dial. */
export function Phone({ phone }: { phone: string }) {
  const [number = phone] = phone.split(/ ?(?:ext|x)/)
  return <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{phone}</a>
}

/** Phone and page of a dealer, as far as they are known. */
export const dealerFactRows = ({ phone, link }: DealerFacts): readonly (readonly [string, Child])[] => [
  ...(phone === null ? [] : [['Phone', <Phone phone={phone} />] as const]),
  ...(link === null
    ? []
    : [
        [
          'Its own page',
          <a href={link} rel="nofollow noopener">
            {new URL(link).hostname}
          </a>,
        ] as const,
      ]),
]

/** What the dealership says itself, told from what owners report. */
export function DealerStatement({ facts: { statement, statedOn } }: { facts: DealerFacts }) {
  if (statement === null || statedOn === null) return null
  return (
    <figure class="statement">
      <blockquote>
        <p>{statement}</p>
      </blockquote>
      <figcaption>
        The dealership, on <time datetime={statedOn}>{dayText(statedOn)}</time>
      </figcaption>
    </figure>
  )
}
