import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storeQuotes } from '../../../src/db/quotes/store-quote.ts'
import type { PricesJson } from '../../../src/http/api/schemas.ts'
import { db, places, rules, submission } from '../../db/support/submissions.ts'
import { attributes, textOf, texts } from '../support/page.ts'
import { site } from '../support/site.ts'
import { citable, forgetQuotes, type Listed, reachable } from './support/said.ts'

const fairkey = site()

/** In dollars: narrow quotes may be called fair where there are five, wide ones where there are eight. */
const NARROW = fc.integer({ min: 380, max: 440 })
const WIDE = fc.integer({ min: 250, max: 700 })

const reportOf = (amount: typeof NARROW) =>
  fc
    .record({
      set: fc.constantFrom('2-key', '2-key', '2-key', '2-key', '1-key'),
      kind: fc.constantFrom('quoted', 'quoted', 'quoted', 'quoted', 'paid', 'not-here', 'discontinued'),
      dollars: amount,
      region: fc.constantFrom('US-OK', 'US-OK', 'US-OK', 'US-OK', 'US-TX', 'US-CA', 'US', 'CA-ON'),
      dealer: fc.constantFrom(null, null, 'Alpha Motors', 'Beta Motors', 'Gamma Motors'),
      ships: fc.constantFrom(null, true, false),
      cutting: fc.constantFrom('unknown', 'included', 'extra'),
      cuttingCents: fc.constantFrom(null, 3_600),
    })
    .map(({ dollars, cuttingCents, cutting, ...said }) => {
      const isPriced = said.kind === 'quoted' || said.kind === 'paid'
      return {
        ...said,
        priceCents: isPriced ? dollars * 100 : null,
        cutting: isPriced ? cutting : ('unknown' as const),
        cuttingCents: isPriced && cutting === 'extra' ? cuttingCents : null,
      }
    })

/** Days of one time, so that all strengths come up: what is asked now, in six years, long ago, or in all of them. */
const DAYS = [
  ['2026-03-14', '2026-11-01', '2026-11-20'],
  ['2026-03-14', '2026-11-01', '2026-11-20', '2025-06-01', '2024-02-10'],
  ['2021-05-05', '2022-03-03', '2026-11-01'],
  ['2011-09-14', '2011-09-24', '2004-01-31'],
  ['2011-09-14', '2026-11-01', '2020-12-31', '2022-03-03'],
] as const

const reports = fc
  .tuple(fc.constantFrom(...DAYS), fc.constantFrom(NARROW, NARROW, WIDE))
  .chain(([days, amount]) =>
    fc.array(fc.tuple(reportOf(amount), fc.constantFrom(...days)), { maxLength: 18, size: 'max' }),
  )
  .map((drawn) => drawn.map(([said, quotedOn]) => ({ ...said, quotedOn })))

const asked = fc.record({
  set: fc.constantFrom('2-key', '2-key', '2-key', '2-key', '1-key'),
  region: fc.constantFrom('US-OK', 'US-OK', 'US-OK', 'US-CA', 'US', 'CA-ON'),
  dollars: fc.oneof(NARROW, WIDE),
})

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

const page = async (path: string): Promise<string> => {
  const answer = await fairkey.get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

const descriptionOf = async (html: string) =>
  (await attributes(html, 'meta[name=description]', 'content'))[0] ?? ''
const titleOf = async (html: string) =>
  (await attributes(html, 'meta[property="og:title"]', 'content'))[0] ?? ''

interface VerdictJson {
  readonly word: string | null
  readonly window: string
  readonly quotes: number
  readonly sentence: string
  readonly next: string
  readonly constantDollars: { readonly year: number } | null
  readonly supply: PricesJson['sets'][number]['supply']
}

/** All that is said of one set, place and price. */
async function answersOn({ set, region, dollars }: Asked) {
  const at = `${region.toLowerCase()}/${set}`
  const [check, call, setPage, told] = [
    await page(`/check?set=${set}&region=${region}&price=${dollars}&meant=as-typed`),
    await page(`/call/${at}`),
    await page(`/${at}`),
    await page(`/call/${at}/told?price=${dollars}`),
  ]
  const verdict = await (
    await fairkey.get(`/api/v1/verdict?set=${set}&region=${region}&priceCents=${dollars * 100}`)
  ).json<VerdictJson>()
  const { sets } = await (await fairkey.get(`/api/v1/prices?region=${region}`)).json<PricesJson>()
  const prices = sets.find((one) => one.set === set)
  if (!prices) throw new Error(`no ${set} in /prices`)
  const picture = await textOf(await page(`/w/${region.toLowerCase()}/${prices.keys}.svg`), 'title')
  return { check, call, setPage, told, verdict, prices, picture }
}

type Answers = Awaited<ReturnType<typeof answersOn>>

const SAID_LIKE = {
  yes: /^Can be had: /,
  some: /says? yes, \d+ no, since/,
  no: /^No dealer could get it: /,
  unknown: /^(?:Not known: |One report|Nobody has asked yet\.)/,
} as const

/** One supply word everywhere, in one sentence. */
async function expectOneSupply({ check, call, setPage, verdict, prices, picture }: Answers) {
  const { word, sentence } = prices.supply
  expect(verdict.supply).toEqual(prices.supply)
  expect(sentence).toMatch(SAID_LIKE[word])
  expect(await textOf(check, '.receipt .supply-said')).toBe(sentence)
  expect(await textOf(call, '.call-warning .supply-said')).toBe(sentence)
  expect(await textOf(setPage, '.set-supply')).toBe(sentence)
  for (const html of [call, setPage]) expect(await descriptionOf(html)).toContain(sentence)
  expect(picture.includes('nobody could get it')).toBe(word === 'no')
  const doubts = word === 'no' || word === 'unknown'
  expect(verdict.next.startsWith('Ask first: ')).toBe(doubts)
  for (const html of [check, setPage]) expect((await texts(html, '.if-gone')).length > 0).toBe(doubts)
}

const CALLED = /^(?:lowest since \d{4} in [A-Z].*|good|fair|high|highest since \d{4} in [A-Z].*)$/i

/** One judgement: the same word, or none at all, wherever a price or a range is told. */
async function expectOneJudgement(answers: Answers, dollars: number) {
  const { check, call, setPage, told, verdict, picture } = answers
  const called = await textOf(check, '.told-word')
  const title = await titleOf(check)
  expect(title.toLowerCase().endsWith(`: ${called.toLowerCase()}`)).toBe(true)
  const isCalled = verdict.word !== null
  expect(CALLED.test(called), called).toBe(isCalled)
  if (isCalled) expect(called.toLowerCase().startsWith((verdict.word ?? '').replace(' yet', ''))).toBe(true)
  if (told !== '') {
    const said = told.replace(/^[^:]*: /, '')
    expect(said.toLowerCase().startsWith((isCalled ? called : verdict.sentence).toLowerCase()), said).toBe(
      true,
    )
  }
  const fairs = [await texts(setPage, '.row-fair'), await texts(call, '.call-amount')].flat()
  expect(fairs).toHaveLength(isCalled ? 2 : 0)
  expect(new Set(fairs.map((text) => text.replace('Fair: ', ''))).size).toBe(isCalled ? 1 : 0)
  const [low = 0, high = 0] = [...(fairs[0] ?? '').matchAll(/\$([\d,]+)/g)].map(([, text]) =>
    Number(text?.replace(',', '')),
  )
  if (verdict.word === 'high') expect(dollars).toBeGreaterThan(high)
  if (verdict.word === 'good') expect(dollars).toBeLessThanOrEqual(low + 1)
  if (verdict.word === 'fair') expect(dollars >= low && dollars <= high, `${dollars}: ${fairs[0]}`).toBe(true)
  const said = [await descriptionOf(setPage), await descriptionOf(call), await titleOf(call)].join(' ')
  expect(/\bfair\b/i.test(said)).toBe(isCalled)
  expect(picture).not.toMatch(/\b(?:fair|good|high)\b|(?:low|high)est since/i)
}

/** The picture shows the two figures of the page's title; of fewer than three quotes these. */
async function expectSameFigures({ setPage, picture, verdict }: Answers) {
  const [cheapest, median] =
    /cheapest (?:about )?(\S+), median (?:about )?(\S+)/.exec(await titleOf(setPage))?.slice(1) ?? []
  expect(median !== undefined).toBe(verdict.quotes >= 3)
  if (median !== undefined)
    expect(picture).toMatch(`: cheapest ${cheapest}, median ${median.replace(/,$/, '')}`)
}

/** One basis: as asked, in today's money, or as asked with its year. */
async function expectOneBasis({ check, call, setPage, verdict, prices, picture }: Answers) {
  const { window, quotes, constantDollars } = verdict
  expect([prices.window, prices.quotes]).toEqual([window, quotes])
  if (quotes === 0 || constantDollars === null) return
  const inDollars = `${constantDollars.year} dollars`
  expect(verdict.sentence.includes(`, in ${inDollars}`)).toBe(window !== '3y')
  const below = await texts(check, '.receipt > p')
  const asked = below[below.findIndex((text) => text.endsWith(prices.supply.sentence)) + 1] ?? ''
  expect(await texts(call, '.call-small')).toContain(asked)
  for (const html of [call, setPage]) expect(await descriptionOf(html)).toContain(asked)
  const row = await textOf(setPage, '.row-money')
  const title = await titleOf(setPage)
  const fair = await texts(setPage, '.row-fair')
  if (window === '3y') {
    expect(picture).not.toMatch(/dollars|as asked/)
    for (const text of [asked, row, title, ...fair]) expect(text).not.toMatch(/dollars|about/)
  } else if (window === '6y') {
    for (const text of [asked, title, picture, ...fair]) expect(text).toContain(`in ${inDollars}`)
    for (const text of [asked, row, title, ...fair]) expect(text).toContain('about $')
  } else {
    for (const text of [title, picture]) expect(text).not.toMatch(/dollars|about/)
    expect(row).not.toMatch(/dollars|about|median/)
  }
}

/** The lines that can be said on the phone. */
async function spokenIn({ told, call, verdict }: Answers): Promise<string[]> {
  const cited = told.split('; ').find((part) => / (?:asked|paid) /.test(part)) ?? ''
  const quoted = [...verdict.next.matchAll(/“(.+?)[.] ?(?:Can you match it\?)?”/g)].map(
    ([, line]) => line ?? '',
  )
  const aims = (await texts(call, '.call-small')).filter((text) => text.startsWith('Aim at '))
  return [
    cited.replace(/\.$/, ''),
    ...quoted,
    ...aims.map((text) => text.replace(/^Aim at [^:]*: |\.$/g, '')),
  ]
    .filter((line) => line !== '')
    .map((line) => line.charAt(0).toLowerCase() + line.slice(1))
}

async function listedIn(html: string): Promise<Listed[]> {
  const lists = ['here', 'ships', 'nearby', 'elsewhere']
  const found = await Promise.all(
    lists.map((group) => texts(html, `section[aria-labelledby=${group}] li > p:first-child`)),
  )
  return found.flat().map((text) => {
    const at = text.indexOf(', ')
    return { dealer: text.slice(0, at), place: text.slice(at + 2) }
  })
}

it('says one judgement, one supply word and one basis of a set, place and price, and names nobody in vain', async () => {
  await fc.assert(
    fc
      .asyncProperty(reports, asked, async (said, told) => {
        await storeQuotes(
          db(),
          said.map((one) => submission(one)),
          rules,
        )
        const answers = await answersOn(told)
        await expectOneSupply(answers)
        await expectOneJudgement(answers, told.dollars)
        await expectOneBasis(answers)
        await expectSameFigures(answers)
        const known = await citable(told, places)
        for (const line of await spokenIn(answers)) expect(known).toContain(line)
        const allowed = await reachable(told, places)
        for (const html of [answers.check, answers.call])
          for (const one of await listedIn(html)) expect(allowed).toContainEqual(one)
      })
      .beforeEach(forgetQuotes),
    { numRuns: 30 },
  )
}, 120_000)
