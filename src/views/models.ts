import type { SpokenDealer } from '../domain/advice/spoken-dealer.ts'
import type { Verdict } from '../domain/advice/verdict.ts'
import type { CallList } from '../domain/advice/whom-to-call.ts'
import type { Dealer, NamedDealer } from '../domain/dealers/dealer.ts'
import type { DealerFacts } from '../domain/dealers/dealer-facts.ts'
import type { ChartFigures } from '../domain/figures/figures.ts'
import type { PriceRank } from '../domain/figures/price-rank.ts'
import type { RegionMap } from '../domain/figures/region-map.ts'
import type { PlaceOfFigures, SetFigures } from '../domain/figures/set-figures.ts'
import type { DoubtedPrice } from '../domain/intake/did-you-mean.ts'
import type { Before, Receipt } from '../domain/intake/receipt.ts'
import type { Catalog, CountryRules } from '../domain/part/catalog.ts'
import type { FitCount, FitReport } from '../domain/part/fit-report.ts'
import type { Places, Region } from '../domain/places/places.ts'
import type { Quote } from '../domain/quotes/quote.ts'
import type { ListFilter, Listing } from '../domain/quotes/quote-list.ts'
import type { FitError, FitValues } from '../input/fit/fit-report.ts'
import type { ToldError, ToldValues } from '../input/flag-body.ts'
import type { FormError, FormValues } from '../input/submit-form.ts'
import type { CheckAddress } from './links.ts'

/** What every page is drawn with. */
export interface Site {
  readonly catalog: Catalog
  readonly places: Places
  /** The address of a built file by its name: `site.css` -> `/a/site-1a2b3c.css`. */
  readonly assets: Readonly<Record<string, string>>
  /** `https://fairkey.example`, without a slash at the end. */
  readonly origin: string
  /** Shows invented quotes, and says so on every page. */
  readonly demo: boolean
  /** Where a dealership can write to: an e-mail address or a link; null where none is configured. */
  readonly contact: string | null
  readonly thisYear: number
}

/** `/`, `/ca` and `/us-ok`. */
export interface PlacePageModel {
  readonly place: PlaceOfFigures
  /** The region, on a region's page. */
  readonly region: Region | null
  readonly sets: readonly SetFigures[]
  /** The place's own newest quotes. */
  readonly quotes: readonly Quote[]
  /** Whether there are more than these. */
  readonly more: boolean
  /** Newest quotes of the country whose dealers ship to other regions. */
  readonly shipping: readonly Quote[]
  /** Where the place has no figures at all: another country's, to compare with. */
  readonly comparison: readonly SetFigures[]
  /** On a country's page: one set all over it. */
  readonly map: RegionMap | null
}

/** `/us-ok/2-key`, `/us/2-key`, `/ca/2-key`. */
export interface SetPageModel {
  readonly place: PlaceOfFigures
  readonly region: Region | null
  readonly figures: SetFigures
  /** Of the area that these figures are of; null where it has none. */
  readonly charts: ChartFigures | null
  /** Those of every set, this one among them. */
  readonly all: readonly SetFigures[]
  /** The place's own newest quotes for the set. */
  readonly quotes: readonly Quote[]
  /** Whether there are more than these. */
  readonly more: boolean
  readonly whom: CallList
  readonly comparison: readonly SetFigures[]
  /** A price to mark among the quotes, in cents of today. */
  readonly marked: number | null
}

/** `/us-ok/2-key/quotes` */
export interface QuotesPageModel {
  readonly place: PlaceOfFigures
  readonly figures: SetFigures
  /** The calendar years that have counted quotes, the newest first. */
  readonly years: readonly number[]
  readonly listing: Listing
  /** Whether what a filter leaves can be shown by price. */
  readonly isSortable: (filter: ListFilter | null) => boolean
  /** Filters that were asked for as well. */
  readonly leftOut: readonly ListFilter['by'][]
  readonly quotes: readonly Quote[]
  /** Whether this is a further page. */
  readonly isBehind: boolean
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null
}

/** The questions about a quote, as far as they are answered. */
export interface FilledIn {
  readonly values: FormValues
  readonly errors: readonly FormError[]
  /** `YYYY-MM-DD`, the last day that may be given. */
  readonly today: string
  /** Known dealers of the region that is filled in. */
  readonly dealers: readonly NamedDealer[]
}

/** `/submit` */
export interface SubmitPageModel extends FilledIn {
  /** Makes sending the same form twice harmless. */
  readonly formKey: string
  /** A sentence above the form when something else than a field stands in the way. */
  readonly notice: string | null
  /** The site key of Turnstile; null where it is off. */
  readonly turnstileKey: string | null
}

/** One dealer's line of a form for several. */
export interface SeveralLineModel {
  /** From 1. */
  readonly number: number
  /** What was typed on it. */
  readonly values: FormValues
  readonly errors: readonly FormError[]
  /** A price that is asked again. */
  readonly doubted: DoubtedPrice | null
  readonly isStored: boolean
  /** Not needed yet: a script shows it. */
  readonly isHidden: boolean
}

/** `/report/several`: what is shared by all lines, and the lines. */
export interface SeveralPageModel extends FilledIn {
  /** All that there can be. */
  readonly lines: readonly SeveralLineModel[]
  readonly formKey: string
  readonly notice: string | null
  /** Where the receipt of what is stored is; null while nothing is. */
  readonly receipt: string | null
  /** Whether it comes back with what was sent. */
  readonly wasSent: boolean
  readonly turnstileKey: string | null
}

/** Where a price is asked again: in place of `/submit`, `/quotes/<id>/edit` or `/check`. */
export interface DidYouMeanPageModel {
  readonly doubted: DoubtedPrice
  /** What was sent, to be sent again with the answer. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly method: 'get' | 'post'
  readonly action: string
  readonly section: 'submit' | 'check'
  /** The site key of Turnstile; null where it is off or not asked for. */
  readonly turnstileKey: string | null
}

/** What a receipt says of the edit link. */
export type EditOffer =
  | { readonly kind: 'link' | 'known'; readonly key: string }
  /** `none`: the site gives out none. `not-shown`: whoever asks has not shown to be the sender. */
  | { readonly kind: 'given-before' | 'none' | 'not-shown' }

/** `/quotes/<id>/receipt` */
export interface ReceiptPageModel {
  readonly quote: Quote
  readonly receipt: Receipt
  readonly edit: EditOffer
  readonly figures: SetFigures
  /** Null for a quote that does not count or has no price. */
  readonly priceRank: PriceRank | null
}

/** One of several quotes, on their receipt. */
export interface SeveralReceiptLine {
  readonly quote: Quote
  readonly receipt: Receipt
  readonly edit: EditOffer
}

/** `/report/several/receipt` */
export interface SeveralReceiptModel {
  readonly lines: readonly SeveralReceiptLine[]
  /** What their place shows now. */
  readonly figures: SetFigures
  /** What it showed before; null where nobody remembers. */
  readonly before: Before | null
}

/** `/quotes/<id>/edit` */
export interface EditPageModel extends FilledIn {
  readonly id: string
  /** The edit token. */
  readonly key: string
  /** The version that is being changed. */
  readonly version: string
  /** A sentence above the form when something else than a field stands in the way. */
  readonly notice: string | null
  /** What is to be known of how the quote stands. */
  readonly asides: readonly string[]
  /** What the quote says by now, where it was changed meanwhile. */
  readonly stored: { readonly quote: Quote; readonly country: CountryRules } | null
}

/** `/quotes/<id>/withdraw` */
export interface WithdrawPageModel {
  readonly quote: Quote
  readonly country: CountryRules
  readonly key: string
  readonly notice: string | null
}

/** What became of what a visitor told moderators, with what was typed where it was not taken. */
export interface Told {
  readonly answer: 'placed' | 'repeated' | 'too-many' | 'wrong'
  readonly values: ToldValues
  readonly errors: readonly ToldError[]
}

/** `/quotes/<id>` */
export interface QuotePageModel {
  readonly quote: Quote
  readonly figures: SetFigures
  /** What became of the visitor's flag; null where none was sent. */
  readonly told: Told | null
}

/** What became of a fit report that was taken. */
export const FIT_ANSWERS = ['stored', 'changed', 'repeated', 'not-counted'] as const

/** What is said of a fit report: what became of it, or that it is not taken today. */
export type FitNotice =
  | { readonly answer: (typeof FIT_ANSWERS)[number]; readonly report: FitReport }
  | { readonly answer: 'too-many' }

/** `/guide` */
export interface GuidePageModel {
  /** What owners found; null while that cannot be read. */
  readonly fits: readonly FitCount[] | null
  /** What is chosen in the form, and what is wrong with it. */
  readonly values: FitValues
  readonly errors: readonly FitError[]
  /** What became of the visitor's report; null where none was sent. */
  readonly notice: FitNotice | null
}

export interface ErrorPageModel {
  readonly status: number
  readonly title: string
  readonly message: string
}

/** `/embed/us-ok/2`, `/embed/us/all` */
export interface EmbedPageModel {
  readonly place: PlaceOfFigures
  readonly sets: readonly SetFigures[]
}

/** What a frame shows where it cannot show prices. */
export type EmbedMessageModel = Pick<ErrorPageModel, 'title' | 'message'>

/** A checked price with its verdict. */
export interface CheckedModel {
  readonly figures: SetFigures
  /** Of the area that these figures are of; null where it has none. */
  readonly charts: ChartFigures | null
  /** What was told, in cents. */
  readonly cents: number
  readonly verdict: Verdict
  /** Where there are no figures: the home country's, for comparison. */
  readonly comparison: SetFigures | null
  readonly whom: CallList
}

/** `/check` */
export interface CheckPageModel {
  readonly values: FormValues
  readonly errors: readonly FormError[]
  /** The page's own address, in one spelling. */
  readonly address: CheckAddress
  readonly checked: CheckedModel | null
}

/** `/call/us-ok/2-key` */
export interface CallPageModel {
  readonly figures: SetFigures
  readonly whom: CallList
  /** Answers to start from. */
  readonly values: FormValues
  /** Where there are no figures: the home country's, for comparison. */
  readonly comparison: SetFigures | null
}

/** Those dealers of a page that are of one region. */
export interface DealersOfRegion {
  /** `US-OK`, or a country where the region is not known. */
  readonly code: string
  readonly dealers: readonly NamedDealer[]
}

/** `/dealers` */
export interface DealersPageModel {
  /** A page of dealers, those with the newest quote first, by their regions. */
  readonly groups: readonly DealersOfRegion[]
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
  /** All regions that have a dealer, by name. */
  readonly regions: readonly string[]
}

/** `/dealers/us-ok` */
export interface RegionDealersPageModel {
  readonly code: string
  /** A page of them, those with the newest quote first. */
  readonly dealers: readonly SpokenDealer[]
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
}

/** `/dealers/us-ok/south-tulsa-smith` */
export interface DealerPageModel {
  readonly dealer: Dealer
  /** Its published quotes, newest first, `QUOTES_COUNTED` at the most. */
  readonly quotes: readonly Quote[]
  /** What a moderator has added. */
  readonly facts: DealerFacts
  /** What became of the visitor's remark; null where none was sent. */
  readonly told: Told | null
}
