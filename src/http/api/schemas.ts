import * as v from 'valibot'
import { QUOTES_COUNTED } from '../../domain/dealers/dealer.ts'
import { WINDOWS } from '../../domain/figures/window.ts'
import { FLAG_REASONS } from '../../domain/quotes/flag.ts'
import { HOLD_REASONS } from '../../domain/quotes/hold.ts'
import { CUTTINGS, NUMBER_STANDINGS, QUOTE_KINDS, QUOTE_STATUSES } from '../../domain/quotes/quote.ts'
import { problemErrorSchema } from '../errors/problem.ts'

const cents = v.pipe(v.number(), v.integer(), v.description('Cents of `currency`.'))
const day = v.pipe(v.string(), v.isoDate())
const pair = v.pipe(v.array(cents), v.length(2), v.description('From, to.'))

const regionCode = v.pipe(v.string(), v.description('ISO 3166-2, or a country where the state is not known.'))

const cheapest = v.object({
  quoteId: v.string(),
  kind: v.picklist(QUOTE_KINDS),
  priceCents: cents,
  comparableCents: v.pipe(
    cents,
    v.description('With `cuttingCents` where that is charged separately and known.'),
  ),
  cutting: v.picklist(CUTTINGS),
  region: regionCode,
  dealer: v.nullable(v.string()),
  quotedOn: day,
  since: v.pipe(
    v.nullable(
      v.object({ kind: v.picklist(QUOTE_KINDS), comparableCents: v.nullable(cents), quotedOn: day }),
    ),
    v.description('What its dealer has said of the set since.'),
  ),
})

const area = v.object({
  code: v.string(),
  level: v.picklist(['region', 'division', 'country']),
  name: v.string(),
})

const supply = v.pipe(
  v.object({
    area,
    word: v.pipe(
      v.picklist(['yes', 'some', 'no', 'unknown']),
      v.description('What two or more reports of this calendar year and the last come to.'),
    ),
    offered: v.pipe(v.number(), v.description('Reports with a price since `sinceYear`.')),
    refused: v.pipe(v.number(), v.description('Reports since then that it could not be had.')),
    discontinued: v.pipe(v.number(), v.description('Those of them that say it is discontinued.')),
    sinceYear: v.number(),
    lastOfferedOn: v.nullable(day),
    lastPaidOn: v.nullable(day),
    lastRefusedOn: v.nullable(day),
    named: v.pipe(
      v.array(v.object({ number: v.string(), reports: v.number(), lastNamedOn: day })),
      v.description(
        'Part numbers that dealers name instead, unchecked: those that a moderator lets be shown.',
      ),
    ),
    sentence: v.string(),
  }),
  v.description('Whether it can still be had.'),
)

const setPrices = v.object({
  set: v.string(),
  keys: v.number(),
  partNumber: v.string(),
  area: v.pipe(area, v.description('Where the counted quotes are from.')),
  window: v.pipe(
    v.picklist(WINDOWS),
    v.description('This calendar year and the 2 or 5 before, or all years.'),
  ),
  currency: v.string(),
  quotes: v.pipe(v.number(), v.description('How many quotes count.')),
  dealers: v.pipe(v.number(), v.description('Distinct named dealers among them.')),
  cheapest: v.nullable(cheapest),
  medianCents: v.nullable(cents),
  lowCents: v.nullable(cents),
  highCents: v.nullable(cents),
  likelyRangeCents: v.pipe(v.nullable(pair), v.description('Likely range of the median, from 5 quotes.')),
  quartilesCents: v.pipe(v.nullable(pair), v.description('First and third quartile, from 8 quotes.')),
  constantDollars: v.nullable(
    v.object({
      year: v.pipe(v.number(), v.description('The year whose dollars these are.')),
      cheapestQuoteId: v.string(),
      cheapestCents: cents,
      medianCents: cents,
    }),
  ),
  newestQuotedOn: v.nullable(day),
  held: v.pipe(v.number(), v.description('Quotes of the area that wait for a moderator.')),
  availability: v.object({
    lastPricedOn: v.nullable(day),
    lastUnavailableOn: v.nullable(day),
    unavailableReports: v.number(),
  }),
  supply,
  sentence: v.pipe(v.string(), v.description('Which quotes these are, and why these.')),
})

export const pricesSchema = v.object({ region: regionCode, sets: v.array(setPrices) })
export type PricesJson = v.InferOutput<typeof pricesSchema>

export const quoteSchema = v.object({
  id: v.string(),
  set: v.string(),
  keys: v.number(),
  partNumber: v.string(),
  kind: v.picklist(QUOTE_KINDS),
  priceCents: v.nullable(cents),
  currency: v.string(),
  comparableCents: v.nullable(cents),
  constantCents: v.pipe(v.nullable(cents), v.description('The comparable price in constant dollars.')),
  region: regionCode,
  city: v.nullable(v.string()),
  dealer: v.nullable(v.string()),
  quotedOn: day,
  cutting: v.picklist(CUTTINGS),
  cuttingCents: v.nullable(cents),
  fittingCents: v.nullable(cents),
  firstAskedCents: v.pipe(
    v.nullable(cents),
    v.description('Of a price that was paid: what was asked at first.'),
  ),
  namedNumber: v.pipe(
    v.nullable(v.string()),
    v.description(
      'Of a set that cannot be had: the part number that the dealer named instead, unchecked. Null until a moderator ' +
        'has let it be shown.',
    ),
  ),
  numberStanding: v.pipe(
    v.nullable(v.picklist(NUMBER_STANDINGS)),
    v.description('Whether a named number is shown; null where none was named.'),
  ),
  ships: v.nullable(v.boolean()),
  proof: v.pipe(v.nullable(v.array(v.string())), v.description('Empty: none asked for. Null: not said.')),
  note: v.nullable(v.string()),
  sourceUrl: v.nullable(v.string()),
  status: v.picklist(QUOTE_STATUSES),
  held: v.nullable(v.object({ reason: v.picklist(HOLD_REASONS), sentence: v.string() })),
  textHidden: v.pipe(
    v.boolean(),
    v.description('Its note and link are out of sight: somebody said that its words are private.'),
  ),
  nameHidden: v.pipe(
    v.boolean(),
    v.description(
      'Its dealer and city are out of sight with them. The name of a dealer stays that has the maker in it, or that ' +
        'two networks gave.',
    ),
  ),
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type QuoteJson = v.InferOutput<typeof quoteSchema>

/** Of a held or removed quote nobody is shown more than where it stands. */
export const quoteStatusSchema = v.object({ id: v.string(), status: v.picklist(['held', 'removed']) })

const nextCursor = v.pipe(
  v.nullable(v.string()),
  v.description('The `cursor` of the next page; null on the last one.'),
)

export const quotePageSchema = v.object({
  quotes: v.array(quoteSchema),
  next: nextCursor,
})

export const postedSchema = v.object({
  quote: quoteSchema,
  editToken: v.pipe(
    v.nullable(v.string()),
    v.description(
      'Keep it: it lets you change or withdraw the quote, is stored nowhere and cannot be recovered. Null where you ' +
        'have sent the same quote before without this key, and on a site that gives out none.',
    ),
  ),
  editUrl: v.pipe(
    v.nullable(v.string()),
    v.description('The page to change or withdraw it, token included.'),
  ),
})

const batchResult = v.variant('result', [
  v.object({
    result: v.pipe(v.literal('stored'), v.description('Counted, or held: `quote.status` says so.')),
    ...postedSchema.entries,
  }),
  v.object({
    result: v.pipe(v.literal('refused'), v.description('Nothing of it was stored.')),
    errors: v.array(problemErrorSchema),
  }),
  v.object({
    result: v.pipe(
      v.literal('too-many'),
      v.description('Not stored: its sender or network has sent a day’s worth.'),
    ),
    detail: v.string(),
  }),
])
export type BatchResult = v.InferOutput<typeof batchResult>

export const batchSchema = v.object({
  results: v.pipe(v.array(batchResult), v.description('One a quote, in their order.')),
})

export const flagSchema = v.object({
  quoteId: v.string(),
  reason: v.picklist(FLAG_REASONS),
  textHidden: quoteSchema.entries.textHidden,
  nameHidden: quoteSchema.entries.nameHidden,
})

export const regionsSchema = v.object({
  regions: v.array(
    v.object({
      code: v.string(),
      slug: v.string(),
      name: v.string(),
      country: v.string(),
      division: v.nullable(v.string()),
    }),
  ),
  divisions: v.array(v.object({ code: v.string(), name: v.string(), regions: v.array(v.string()) })),
})

export const fitSchema = v.pipe(
  v.object({
    fits: v.array(
      v.object({
        model: v.string(),
        name: v.pipe(v.string(), v.description('The model as people call it.')),
        year: v.pipe(v.number(), v.description('The model year.')),
        reports: v.pipe(v.number(), v.description('Owners who have looked.')),
        found: v.pipe(v.number(), v.description('In how many of these reports it was there.')),
      }),
    ),
  }),
  v.description('Only models and years that have a report, by year and then by model.'),
)

export const verdictSchema = v.object({
  set: v.string(),
  region: regionCode,
  priceCents: cents,
  currency: v.string(),
  area: setPrices.entries.area,
  window: setPrices.entries.window,
  newestQuotedOn: v.nullable(day),
  constantDollars: v.nullable(
    v.object({ year: v.number(), lowCents: cents, medianCents: cents, highCents: cents }),
  ),
  word: v.pipe(
    v.nullable(v.picklist(['lowest yet', 'good', 'fair', 'high', 'highest yet'])),
    v.description('Null where there are too few quotes, or only old ones.'),
  ),
  fresh: v.pipe(v.boolean(), v.description('Whether a counted quote is from the last six calendar years.')),
  quotes: v.number(),
  below: v.pipe(v.number(), v.description('Counted quotes that are cheaper.')),
  equal: v.number(),
  above: v.number(),
  percentile: v.nullable(v.number()),
  sentence: v.string(),
  next: v.pipe(v.string(), v.description('What to say to the dealer next.')),
  supply,
  cheaper: v.array(quoteSchema),
  shipping: v.array(quoteSchema),
})

const dealerSet = v.object({
  set: v.string(),
  quoteId: v.string(),
  kind: v.picklist(QUOTE_KINDS),
  priceCents: v.nullable(cents),
  comparableCents: v.nullable(cents),
  currency: v.string(),
  quotedOn: day,
})

export const dealersSchema = v.object({
  region: regionCode,
  dealers: v.array(
    v.object({
      slug: v.pipe(v.string(), v.description('The same for all spellings of the name in a region.')),
      name: v.pipe(v.string(), v.description('As it was typed last.')),
      city: v.nullable(v.string()),
      region: regionCode,
      quotes: v.pipe(
        v.number(),
        v.description(`Published quotes; ${QUOTES_COUNTED} stands for that many or more.`),
      ),
      newestQuotedOn: day,
      ships: v.pipe(v.nullable(v.boolean()), v.description('By the newest quote that says so.')),
      sets: v.pipe(v.array(dealerSet), v.description('The newest quote of each set that has one.')),
    }),
  ),
  next: nextCursor,
})
export type DealerJson = v.InferOutput<typeof dealersSchema>['dealers'][number]
