import type { Catalog } from '../domain/catalog.ts'
import type { Places } from '../domain/places.ts'
import type { QuoteBodySchema } from '../input/quote-body.ts'

/** What the platform gives the Worker. */
export interface Bindings {
  readonly DB: D1Database
  /** `true` on a site of invented quotes. */
  readonly DEMO?: string
  /** An e-mail address or a link, where dealerships can write to. */
  readonly CONTACT?: string
  /** Signs what only this site may have given out. */
  readonly SIGNING_SECRET?: string
  /** Who may moderate: `name:secret`, with spaces or lines between them. */
  readonly MODERATORS?: string
}

export interface Env {
  Bindings: Bindings
}

/** What the app is made of; tests bring their own. */
export interface Parts {
  readonly catalog: Catalog
  /** The address of a built file by its name. */
  readonly assets: Readonly<Record<string, string>>
  readonly now: () => Date
  /** Unguessable bytes. */
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>
  /** Where pictures that were answered are kept for when the database is away. */
  readonly openPictures: () => Promise<Cache>
  /** Tells the owner of the deployment of an error that nobody foresaw. */
  readonly report: (error: unknown) => void
}

/** What the app derives from its parts once. */
export interface Context extends Parts {
  readonly places: Places
  readonly quoteBody: QuoteBodySchema
}
