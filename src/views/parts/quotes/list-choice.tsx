import { QUOTE_KINDS } from '../../../domain/quotes/quote.ts'
import { isOfUnpriced, type ListFilter, type Listing } from '../../../domain/quotes/quote-list.ts'
import { filterLabel } from './list-words.ts'

interface ChoiceProps {
  readonly listing: Listing
  /** Whether what a filter leaves can be shown by price. */
  readonly isSortable: (filter: ListFilter | null) => boolean
  /** Calendar years to choose from, the newest first. */
  readonly years: readonly number[]
  /** Where another list is. */
  readonly pathOf: (listing: Listing) => string
}

interface Choice {
  readonly text: string
  readonly listing: Listing
}

/** Links to lists, of which one is shown. */
function Links({
  label,
  choices,
  current,
  pathOf,
}: { label: string; choices: readonly Choice[]; current: string } & Pick<ChoiceProps, 'pathOf'>) {
  return (
    <nav class="choice-links" aria-label={label}>
      <ul>
        {choices.map(({ text, listing }) => (
          <li>
            <a
              href={pathOf(listing)}
              {...(pathOf(listing) === current ? { 'aria-current': 'true' as const } : {})}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const filtersOf = (years: readonly number[]): readonly ListFilter[] => [
  ...QUOTE_KINDS.map((kind) => ({ by: 'kind' as const, kind })),
  ...[true, false].map((ships) => ({ by: 'ships' as const, ships })),
  ...(years.length > 1 ? years.map((year) => ({ by: 'year' as const, year })) : []),
]

/** In which order quotes are listed, and which of them: links, one filter at a time. */
export function ListChoice({ listing, isSortable, years, pathOf }: ChoiceProps) {
  const { order, filter } = listing
  const current = pathOf(listing)
  const orders = [
    { text: 'Newest first', listing: { order: 'newest', filter } as const },
    { text: 'Cheapest first', listing: { order: 'price', filter } as const },
  ]
  const narrowed = filtersOf(years).map((one) => ({
    text: filterLabel(one),
    listing: { order: isSortable(one) ? order : ('newest' as const), filter: one },
  }))
  const all = { text: 'All', listing: { order, filter: null } }
  return (
    <div class="list-choice">
      {isSortable(filter) && <Links label="Order" choices={orders} current={current} pathOf={pathOf} />}
      {!isSortable(filter) && !isOfUnpriced(filter) && <p>To see the cheapest first, choose a year.</p>}
      <Links label="Which quotes" choices={[all, ...narrowed]} current={current} pathOf={pathOf} />
    </div>
  )
}
