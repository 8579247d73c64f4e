import type { CountryRules } from '../domain/part/catalog.ts'
import canadianIndex from './price-index-ca.json' with { type: 'json' }
import usIndex from './price-index-us.json' with { type: 'json' }

const limits = { lowCents: 2000, highCents: 500000 }

export const countries: readonly CountryRules[] = [
  {
    code: 'US',
    name: 'United States',
    inText: 'the United States',
    brief: 'the US',
    regionWord: 'state',
    currency: 'USD',
    timeZone: 'America/New_York',
    limits,
    plausible: { lowCents: 10000, highCents: 150000 },
    priceIndex: usIndex,
    dealerLocator: 'https://www.lexus.com/dealers',
  },
  {
    code: 'CA',
    name: 'Canada',
    inText: 'Canada',
    brief: 'Canada',
    regionWord: 'province',
    currency: 'CAD',
    timeZone: 'America/Toronto',
    limits,
    plausible: { lowCents: 13000, highCents: 200000 },
    priceIndex: canadianIndex,
    dealerLocator: 'https://www.lexus.ca/',
  },
]
