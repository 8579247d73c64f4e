import { env } from 'cloudflare:workers'
import type { TestSite } from './site.ts'

/** How many quotes there are, of whatever status. */
export const rows = async (): Promise<number> =>
  Number(await env.DB.prepare('SELECT count(*) AS n FROM quotes').first('n'))

/** Every figure of both countries as the API gives it, to the byte. */
export const figures = async ({ get }: TestSite): Promise<string> =>
  `${await (await get('/api/v1/prices?region=US')).text()}\n${await (await get('/api/v1/prices?region=CA')).text()}`

/** A quote's columns as they are stored. */
export const storedQuote = (id: string): Promise<Record<string, unknown> | null> =>
  env.DB.prepare('SELECT * FROM quotes WHERE id = ?').bind(id).first()
