/** What a moderator has added about a dealer; null is nothing. */
export interface DealerFacts {
  readonly phone: string | null
  /** The dealership's own page: http or https. */
  readonly link: string | null
  /** The dealership's own words. */
  readonly statement: string | null
  /** The day that it said them, `YYYY-MM-DD`. */
  readonly statedOn: string | null
}

export const NO_FACTS: DealerFacts = { phone: null, link: null, statement: null, statedOn: null }
