import type { CallDocument, CallQuestion } from './call-sheet.ts'
import type { Forum } from './forum.ts'
import type { Guide } from './guide.ts'
import type { OtherParts } from './other-parts.ts'

/** What FairKey knows about the part it tracks: data only, handed to everything that needs it. */
export interface Catalog {
  readonly siteName: string
  /** The words that pages use for the part, its car and whoever sells it. */
  readonly words: CatalogWords
  /** What dealers' names are told apart by. */
  readonly dealerWords: DealerWords
  readonly sets: readonly KeySet[]
  readonly otherParts: OtherParts
  /** The first country is the home page. */
  readonly countries: readonly CountryRules[]
  /** What a dealer may ask for as proof of ownership, in the order in which the form shows it. */
  readonly proofs: readonly Proof[]
  /** The earliest day a quote can be from, as `YYYY-MM-DD`. */
  readonly earliestQuotedOn: string
  /** Where the first quotes were collected. */
  readonly sources: readonly Source[]
  /** What others say of whether it can still be had: shown while reports do not tell. */
  readonly statements: readonly Statement[]
  readonly guide: Guide
  /** What to ask on the phone, in the order of the call sheet. */
  readonly callQuestions: readonly CallQuestion[]
  /** What to have beside the phone, besides the part number. */
  readonly callDocuments: readonly CallDocument[]
  /** Where its owners write: the first of what the widget builder asks. */
  readonly forums: readonly Forum[]
}

/** Somebody else's word on whether a part can be had. */
export interface Statement {
  /** What it is about, and when it was said: this part, or one like it. */
  readonly about: string
  readonly says: string
  readonly source: Source
}

export interface CatalogWords {
  /** What is bought, in the singular: "ROM set". */
  readonly part: string
  /** One sentence for people who have never heard of it. */
  readonly what: string
  /** What the dealer hands over for one set: "keys plus ROM". */
  readonly includes: string
  /** One of the things that sets differ in the number of: "key". */
  readonly piece: string
  readonly pieces: string
  /** What is done to them before they are of use, which dealers include or charge separately: "cutting". */
  readonly work: string
  /** The same with what it is done to: "cutting the keys". */
  readonly workOnPieces: string
  /** What a set's pieces come with: "with their ROM". */
  readonly withPieces: string
  /** The car, as in "for the early ...". */
  readonly car: string
  /** Its name on a picture: the maker’s and the model’s. */
  readonly carBriefly: string
  /** The same in the two or three letters that a button has room for. */
  readonly carLetters: string
  /** The visitor's own one: "your car". */
  readonly yourCar: string
  /** Whoever quotes: the maker's name and "dealer". */
  readonly dealer: string
  /** What the sets fit in a line of a phone, shown first on every page about them. */
  readonly fitsBriefly: string
  /** The same with what to look for on the car. */
  readonly fits: string
  /** Beside the question for the part number that the dealer read out. */
  readonly partNumberHint: string
  readonly dealerExample: string
  /** Whose project this is not, in the footer. */
  readonly disclaimer: string
}

/** Words of dealers' names, lower-case, without accents and punctuation: "na" for "N/A". */
export interface DealerWords {
  /** The maker's name, and its other ones: whoever has one of them in its name is a dealer. */
  readonly maker: readonly string[]
  /** Words for a part of a dealership. Beside the maker's name they say nothing of who is meant: "parts dept". */
  readonly desks: readonly string[]
  /** Further words that say nothing of who is meant: a name of nothing else is no name. */
  readonly generic: readonly string[]
}

export interface KeySet {
  /** Its name in addresses and the API: "2-key". */
  readonly name: string
  /** Its name where space is short: "2". */
  readonly short: string
  readonly keys: number
  readonly partNumber: string
}

export interface CountryRules {
  readonly code: string
  readonly name: string
  /** The name inside a sentence: "the United States". */
  readonly inText: string
  /** The name in a title: "the US". */
  readonly brief: string
  /** What its parts are called: "state", "province or territory". */
  readonly regionWord: string
  readonly currency: string
  /** Decides which day "today" is for a visitor whose time zone is not known. */
  readonly timeZone: string
  /** Prices outside are refused at the door, in cents of the currency. */
  readonly limits: PriceSpan
  /** Prices outside are held while there are fewer than 3 quotes, in cents of the newest index year. */
  readonly plausible: PriceSpan
  readonly priceIndex: PriceIndex
  /** Where the maker lists its dealers. */
  readonly dealerLocator: string
}

export interface PriceSpan {
  readonly lowCents: number
  readonly highCents: number
}

/** Annual averages of a consumer price index, by year. */
export interface PriceIndex {
  readonly series: string
  readonly source: string
  readonly note: string
  readonly annual: Readonly<Record<string, number>>
}

export interface Proof {
  readonly proof: string
  readonly label: string
}

export interface Source {
  readonly title: string
  readonly url: string
}

/**
 * A set by its name.
 *
 * @returns undefined for a name that is none of the catalogue's
 * @example
 * findSet(catalog, '2-key')?.keys // => 2
 */
export const findSet = (
  { sets }: Pick<Catalog, 'sets'>,
  name: string | null | undefined,
): KeySet | undefined => sets.find((set) => set.name === name)
