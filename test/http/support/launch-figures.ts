const US = { code: 'US', level: 'country', name: 'United States' }

/** What is said of a set's supply where nobody has reported. */
export const NO_SUPPLY = {
  area: US,
  word: 'unknown',
  offered: 0,
  refused: 0,
  discontinued: 0,
  sinceYear: 2025,
  lastOfferedOn: null,
  lastPaidOn: null,
  lastRefusedOn: null,
  named: [],
  sentence: 'Nobody has asked yet.',
}

/** What the API says of a set without any quote, besides what set it is. */
export const NO_FIGURES = {
  window: 'all',
  quotes: 0,
  dealers: 0,
  cheapest: null,
  medianCents: null,
  lowCents: null,
  highCents: null,
  likelyRangeCents: null,
  quartilesCents: null,
  constantDollars: null,
  newestQuotedOn: null,
  held: 0,
  availability: { lastPricedOn: null, lastUnavailableOn: null, unavailableReports: 0 },
  supply: NO_SUPPLY,
}

/** The sets' figures of 2011 for the United States; the first two without their sentence. */
export const ONE_KEY = {
  set: '1-key',
  keys: 1,
  partNumber: '89705-50943',
  area: US,
  window: 'all',
  currency: 'USD',
  quotes: 1,
  dealers: 0,
  cheapest: {
    quoteId: 'thread-3',
    kind: 'quoted',
    priceCents: 25000,
    comparableCents: 25000,
    cutting: 'unknown',
    region: 'US-OK',
    dealer: null,
    quotedOn: '2011-09-24',
    since: null,
  },
  medianCents: 25000,
  lowCents: 25000,
  highCents: 25000,
  likelyRangeCents: null,
  quartilesCents: null,
  constantDollars: {
    year: 2025,
    cheapestQuoteId: 'thread-3',
    cheapestCents: 35781,
    medianCents: 35781,
  },
  newestQuotedOn: '2011-09-24',
  held: 0,
  availability: { lastPricedOn: '2011-09-24', lastUnavailableOn: null, unavailableReports: 0 },
  supply: {
    ...NO_SUPPLY,
    lastOfferedOn: '2011-09-24',
    sentence: 'Not known: the only report is from September 2011.',
  },
}

export const TWO_KEY = {
  ...ONE_KEY,
  set: '2-key',
  keys: 2,
  partNumber: '89705-50944',
  quotes: 3,
  cheapest: {
    quoteId: 'thread-1',
    kind: 'paid',
    priceCents: 28000,
    comparableCents: 28000,
    cutting: 'included',
    region: 'US',
    dealer: null,
    quotedOn: '2011-09-14',
    since: null,
  },
  medianCents: 39000,
  lowCents: 28000,
  highCents: 47500,
  constantDollars: {
    year: 2025,
    cheapestQuoteId: 'thread-1',
    cheapestCents: 40075,
    medianCents: 55819,
  },
  supply: {
    ...ONE_KEY.supply,
    lastPaidOn: '2011-09-14',
    sentence: 'Not known: the last report is from September 2011.',
  },
}

export const THREE_KEY = {
  ...NO_FIGURES,
  set: '3-key',
  keys: 3,
  partNumber: '89705-50945',
  area: US,
  currency: 'USD',
  availability: { lastPricedOn: null, lastUnavailableOn: '2011-09-14', unavailableReports: 1 },
  supply: {
    ...NO_SUPPLY,
    lastRefusedOn: '2011-09-14',
    named: [],
    sentence: 'Not known: the only report, September 2011, says discontinued.',
  },
  sentence: 'No quotes from the United States yet.',
}
