import { Hono, type Context as HonoContext } from 'hono'
import { openForReading, openForWriting } from '../../../db/database.ts'
import { readFits } from '../../../db/fit/read-fits.ts'
import type { FitCount } from '../../../domain/part/fit-report.ts'
import { fitValues, readFitReport } from '../../../input/fit/fit-report.ts'
import { GUIDE_PATH, toldPath } from '../../../views/links.ts'
import { FIT_ANSWERS, type FitNotice, type GuidePageModel } from '../../../views/models.ts'
import { GuidePage } from '../../../views/pages/about/guide-page.tsx'
import type { Context, Env } from '../../context/env.ts'
import { siteOf } from '../../context/site.ts'
import { logOutage } from '../../errors/log-problem.ts'
import { A_DAY } from '../../errors/problem.ts'
import { formOnly } from '../../middleware/media-type.ts'
import { sentForm } from '../../sender/sent-form.ts'
import { tellFit } from '../../use-cases/tell-fit.ts'

const UNTOUCHED = { values: fitValues(new URLSearchParams()), errors: [], notice: null } as const

/** What owners found; null where the database is away: the guide is there all the same. */
async function fitsNow(
  c: HonoContext<Env>,
  context: Context,
  notice: FitNotice | null,
): Promise<readonly FitCount[] | null> {
  try {
    // Whoever has just told something must see it counted.
    return await readFits(notice === null ? openForReading(c.env.DB) : openForWriting(c.env.DB))
  } catch (error) {
    if (logOutage(error, c, context) === null) throw error
    return null
  }
}

async function guidePage(c: HonoContext<Env>, context: Context, told: Omit<GuidePageModel, 'fits'>) {
  const fits = await fitsNow(c, context, told.notice)
  return <GuidePage site={siteOf(c, context)} model={{ ...told, fits }} />
}

/** What the address after a report says became of it. */
function noticeIn(url: string, { catalog }: Context): FitNotice | null {
  const { searchParams } = new URL(url)
  const answer = FIT_ANSWERS.find((answer) => answer === searchParams.get('fit'))
  const read = readFitReport(fitValues(searchParams), catalog.guide.fitTest)
  return answer && read.ok ? { answer, report: read.report } : null
}

/** `/guide`: does it fit, what to check first, other ways, and fitting it; and what owners tell of theirs. */
export const guideRoute = (context: Context) =>
  new Hono<Env>()
    .get(GUIDE_PATH, async (c) =>
      c.html(await guidePage(c, context, { ...UNTOUCHED, notice: noticeIn(c.req.url, context) })),
    )
    .post(GUIDE_PATH, formOnly, async (c) => {
      const values = fitValues(await sentForm(c.req.raw))
      const read = readFitReport(values, context.catalog.guide.fitTest)
      if (!read.ok)
        return c.html(await guidePage(c, context, { values, errors: read.errors, notice: null }), 422)
      const outcome = await tellFit(c.env, context, c.req.raw, read.report)
      if (outcome !== 'too-many') return c.redirect(toldPath(outcome, read.report), 303)
      const page = await guidePage(c, context, { values, errors: [], notice: { answer: outcome } })
      return c.html(page, 429, { 'Retry-After': A_DAY })
    })
