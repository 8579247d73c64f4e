import { Hono, type Context as HonoContext } from 'hono'
import { type Database, openForReading } from '../../../db/database.ts'
import { formerDealer } from '../../../db/dealers/former.ts'
import { readDealer } from '../../../db/dealers/list-dealers.ts'
import { readFacts } from '../../../db/moderation/facts.ts'
import { countedDealer } from '../../../db/moderation/merge.ts'
import { dealerKeyAt, dealerOf } from '../../../domain/dealers/dealer.ts'
import { NO_FACTS } from '../../../domain/dealers/dealer-facts.ts'
import { dealerKey } from '../../../domain/dealers/dealer-key.ts'
import { REMARK_REASONS } from '../../../domain/dealers/remark.ts'
import { readTold, toldValues } from '../../../input/flag-body.ts'
import { dealerPath } from '../../../views/links.ts'
import type { Told } from '../../../views/models.ts'
import { DealerPage } from '../../../views/pages/dealers/dealer-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { notFound } from '../../errors/not-found.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { sendRemark } from '../../use-cases/remark.ts'
import { properAddress } from '../proper-address.ts'
import { type Refused, tell, toldBefore } from '../told.ts'
import { regionCode, setsOf } from './dealers.tsx'

/**
 * Whoever asks for a dealer's address of former times is sent to the one it has now, for good; whoever asks for a
 * name that a moderator has merged into another dealer's is sent there, as long as that stands.
 */
async function otherDealer(c: HonoContext<Env>, db: Database, key: string) {
  const [into, now] = await Promise.all([countedDealer(db, key), formerDealer(db, key)])
  if (into !== key) return c.redirect(dealerPath(into), 302)
  if (now === null) throw notFound('dealer')
  return c.redirect(dealerPath(now), 308)
}

async function dealerPage(c: HonoContext<Env>, key: string, context: Context, told: Told | Refused | null) {
  const db = openForReading(c.env.DB)
  const [{ quotes, newest, named }, facts] = await Promise.all([
    readDealer(db, key, setsOf(context)),
    readFacts(db, [key]),
  ])
  const ships = quotes.find((quote) => quote.ships !== null)?.ships ?? null
  const dealer = named && dealerOf(key, newest, { ...named, quotes: quotes.length, ships })
  if (!dealer) return otherDealer(c, db, key)
  const model = { dealer, quotes, facts: facts.get(key) ?? NO_FACTS, told }
  const page = <DealerPage site={siteOf(c, context)} model={model} />
  return told !== null && 'status' in told ? c.html(page, told.status, told.headers) : c.html(page)
}

/** The key that an address of a dealer stands for, in whatever spelling it was typed. */
const keyAt = (region: string, slug: string, { catalog }: Context) =>
  dealerKey({ name: slug.replaceAll('-', ' '), city: null, region }, catalog.dealerWords) ??
  dealerKeyAt(region, slug)

/** `/dealers/us-ok/south-tulsa-smith`, and the remarks that it takes */
export const dealerPageRoutes = (context: Context) => {
  const keyOf = (region: string, slug: string) => keyAt(regionCode(region, context), slug, context)
  return new Hono<Env>()
    .get('/dealers/:region/:dealer', async (c) => {
      const key = keyOf(c.req.param('region'), c.req.param('dealer'))
      const told = toldBefore(c.req.query('remark'))
      return properAddress(c, dealerPath(key)) ?? (await dealerPage(c, key, context, told))
    })
    .post('/dealers/:region/:dealer/remarks', formOnly, async (c) => {
      const key = keyOf(c.req.param('region'), c.req.param('dealer'))
      const values = toldValues(await sentForm(c.req.raw))
      const read = readTold(values, REMARK_REASONS, context.catalog, true)
      const told = await tell(values, read, ({ reason, note }) =>
        sendRemark(c.env, context, c.req.raw, { dealerKey: key, reason, note: note ?? '' }),
      )
      if (typeof told === 'string') return c.redirect(`${dealerPath(key)}?remark=${told}`, 303)
      return dealerPage(c, key, context, told)
    })
}
