import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

export type Database = DrizzleD1Database

// drizzle asks for a D1Database and uses of it only what a session has, too: prepare and batch.
const open = (session: D1DatabaseSession): Database => drizzle(session as unknown as D1Database)

/** For reading: the nearest replica will do. */
export const openForReading = (d1: D1Database): Database => open(d1.withSession('first-unconstrained'))

/** For writing, and for reading what was just written: asks the primary first. */
export const openForWriting = (d1: D1Database): Database => open(d1.withSession('first-primary'))
