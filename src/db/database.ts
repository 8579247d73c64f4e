import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

/** The database with the session that it asks through. */
export type Database = DrizzleD1Database & { readonly $client: D1Database }

/** A database that asks through a session of its own. */
// drizzle wants a D1Database and uses of it only what a session has, too: prepare and batch.
export const openSession = (session: D1DatabaseSession): Database => drizzle(session as unknown as D1Database)

/** For reading: the nearest replica will do. */
export const openForReading = (d1: D1Database): Database => openSession(d1.withSession('first-unconstrained'))

/** For writing, and for reading what was just written: asks the primary first. */
export const openForWriting = (d1: D1Database): Database => openSession(d1.withSession('first-primary'))
