import type { Catalog } from '../../domain/part/catalog.ts'
import type { Places } from '../../domain/places/places.ts'
import type { Moderator } from '../../input/moderators.ts'
import type { QuoteBodySchema } from '../../input/quote-body.ts'

/** One thing that happened, for whoever runs the site: never an address, a token, a note or a query. */
export type LogLine = Readonly<Record<string, string | number | null>> & { readonly event: string }

export interface TurnstileKeys {
  readonly siteKey: string
  readonly secretKey: string
}

/** Whether a person's browser has sent something, and if not, what is wrong. */
export type Verification =
  | 'verified'
  | 'missing'
  | 'too-long'
  | 'refused'
  | 'other-host'
  | 'other-action'
  | 'unreachable'
  | 'unreadable'

/** What the platform gives the Worker. */
export interface Bindings {
  readonly DB: D1Database
  /** What the platform says of the deployed version. */
  readonly VERSION?: Pick<WorkerVersionMetadata, 'timestamp'>
  /** `true` on a site of invented quotes. */
  readonly DEMO?: string
  /** An e-mail address or a link, where dealerships can write to. */
  readonly CONTACT?: string
  /** Counts what one sender sends in a minute; without it only the caps of a day hold. */
  readonly SENDING?: RateLimit
  /** Turnstile's keys, both or neither. */
  readonly TURNSTILE_SITE_KEY?: string
  readonly TURNSTILE_SECRET_KEY?: string
  /** Signs edit links and seals moderators' sessions; without it there are none. */
  readonly SIGNING_SECRET?: string
  /** Who may moderate: `name:secret`, with spaces or lines between them. */
  readonly MODERATORS?: string
}

/** Whether a site shows invented quotes, and says so everywhere. */
export const isDemo = ({ DEMO }: Bindings): boolean => DEMO === 'true'

export interface Env {
  Bindings: Bindings
  Variables: {
    /** What the log says became of a request, where its status does not tell. */
    outcome?: string
    /** What Turnstile said, where it was asked for. */
    verification?: Verification
    /** Set where the sender is over the rate limit and the route shows its form again. */
    tooFast?: boolean
  }
}

/** What the app is made of; tests bring their own. */
export interface Parts {
  readonly catalog: Catalog
  /** The address of a built file by its name. */
  readonly assets: Readonly<Record<string, string>>
  readonly now: () => Date
  /** Unguessable bytes. */
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>
  /** Asks other services. */
  readonly fetch: (input: string, init: RequestInit) => Promise<Response>
  /** Lets some milliseconds pass. */
  readonly wait: (ms: number) => Promise<void>
  /** Where pictures that were answered are kept for when the database is away. */
  readonly openPictures: () => Promise<Cache>
  /** Notes what happened, for the owner of the deployment. */
  readonly log: (line: LogLine) => void
  /** Tells the owner of the deployment of an error that nobody foresaw. */
  readonly report: (error: unknown) => void
}

/** What the app derives from its parts once. */
export interface Context extends Parts {
  readonly places: Places
  readonly quoteBody: QuoteBodySchema
  /** Turnstile's keys, where both are configured. */
  readonly turnstile: (bindings: Bindings) => TurnstileKeys | null
  /** Who may moderate; empty where nobody is configured, or not readably. */
  readonly moderators: (bindings: Bindings) => readonly Moderator[]
}
