import { describe, expect, it } from 'vitest'
import { figuresShown } from '../../src/domain/figures/figures-shown.ts'
import { readings } from '../../src/domain/figures/readings.ts'
import { PlacePage } from '../../src/views/pages/places/place-page.tsx'
import { SetPage } from '../../src/views/pages/places/set-page.tsx'
import { quoteOf, shownAt, thread } from '../domain/support/quotes.ts'
import { linesOf, placeModel, setModel, site, titleOf } from './support/pages.ts'

const recent = (...prices: number[]) =>
  prices.map((dollars, index) =>
    quoteOf({ id: `r-${index}`, priceCents: dollars * 100, quotedOn: `2026-0${index + 1}-05` }),
  )

/** The large figures of the 2-key set in the United States: label, figure, when it was asked, today's money. */
function figuresOf(quotes: Parameters<typeof shownAt>[2]) {
  const figures = shownAt('US', '2-key', quotes)
  const shown = figuresShown(figures)
  if (!shown) return null
  return readings({ figures, shown }).map(({ label, text, asked }) => [
    label,
    text,
    ...(asked ? [asked.when, asked.now && `about ${asked.now.money} ${asked.now.unit}`] : []),
  ])
}

describe('the large figures', () => {
  it('are as asked with their year where the quotes are old, and in today’s money second', () => {
    expect(figuresOf(thread)).toEqual([
      ['Cheapest', '$280', 'in 2011', 'about $401 in 2025 dollars'],
      ['Median', '$390', 'in 2011', 'about $558 in 2025 dollars'],
      ['Highest', '$475', 'in 2011', 'about $680 in 2025 dollars'],
    ])
  })

  it('are as asked where the quotes are of three years', () => {
    expect(figuresOf(recent(410, 390.5, 520))).toEqual([
      ['Cheapest', '$390.50'],
      ['Median', '$410'],
      ['Highest', '$520'],
    ])
  })

  it('are in today’s money alone where the quotes are of six years', () => {
    const older = [390, 400, 420].map((dollars, n) =>
      quoteOf({ id: `o-${n}`, priceCents: dollars * 100, quotedOn: `2022-0${n + 1}-05` }),
    )
    expect(figuresOf(older)).toEqual([
      ['Cheapest', '$429'],
      ['Median', '$440'],
      ['Highest', '$462'],
    ])
  })

  it('are no more than the quotes themselves below three', () => {
    expect(figuresOf([])).toBe(null)
    expect(figuresOf(recent(410))).toEqual([['The one quote', '$410', 'in 2026', null]])
    expect(figuresOf(recent(410, 390))).toEqual([
      ['One quote', '$390', 'in 2026', null],
      ['The other', '$410', 'in 2026', null],
    ])
  })

  it('pair each of two quotes with its own year', () => {
    const old = quoteOf({ id: 'old', priceCents: 39000, quotedOn: '2011-09-24' })
    expect(figuresOf([old, ...recent(450)])).toEqual([
      ['One quote', '$390', 'in 2011', 'about $558 in 2025 dollars'],
      ['The other', '$450', 'in 2026', null],
    ])
  })

  it('give a median over several years no single year', () => {
    const later = quoteOf({ id: 'later', priceCents: 52000, quotedOn: '2019-03-02' })
    expect(figuresOf([...thread, later])?.[1]).toEqual([
      'Median',
      '$432.50',
      'as asked, 2011 to 2019',
      'about $607 in 2025 dollars',
    ])
  })
})

describe('a place’s page', () => {
  it('says of the launch quotes what they are, how many, how old and whose', async () => {
    const lines = await linesOf(PlacePage({ site, model: placeModel('US-OK', thread) }))
    expect(lines).toEqual(
      expect.arrayContaining([
        '2-key Not known: last report September 2011',
        '$280 to $475 in 2011 3 quotes in the US',
        'about $401 to $680 today',
        '3-key Not known: said to be discontinued in 2011',
        'No quotes yet',
        '1 quote from Oklahoma; with fewer than 3, this shows all of the United States: 2011, 3 quotes.',
        'Cheapest: $280 paid on 14 September 2011, United States, state not known; cutting included.',
      ]),
    )
  })

  it('says beside the cheapest what its dealer has said since', async () => {
    const model = placeModel('US', recent(410, 390, 520))
    const sets = model.sets.map((set) => ({
      ...set,
      cheapest: set.cheapest && {
        ...set.cheapest,
        since: { kind: 'quoted' as const, comparableCents: 45000, quotedOn: '2026-11-02' },
      },
    }))
    const lines = await linesOf(PlacePage({ site, model: { ...model, sets } }))
    expect(lines).toContain(
      'Cheapest: $390 quoted on 5 February 2026, Oklahoma. That dealer has since said $450 (November 2026).',
    )
  })

  it('labels another country’s figures, and shows them only for comparison', async () => {
    const model = { ...placeModel('CA', []), comparison: placeModel('US', thread).sets }
    const lines = await linesOf(PlacePage({ site, model }))
    expect(lines).toContain('2-key Nobody has asked yet')
    expect(lines).toContain('For comparison: the United States, in US dollars')
    expect(lines).toContain('US$390 in 2011; about US$558 in 2025 US dollars')
  })
})

describe('a set’s page', () => {
  it('names the figure in its title, with the year where it is old', async () => {
    const title = async (code: string, set: string) =>
      titleOf(SetPage({ site, model: setModel(code, set, thread) }))
    expect(await title('US', '2-key')).toBe(
      '2-key ROM set in the US: cheapest $280, median $390 in 2011 · FairKey',
    )
    expect(await title('US-OK', '2-key')).toBe(
      '2-key ROM set in Oklahoma: cheapest $280, median $390 in 2011, all of the US · FairKey',
    )
    expect(await title('US', '1-key')).toBe('1-key ROM set in the US: one quote, $250 in 2011 · FairKey')
    expect(await title('CA', '3-key')).toBe('3-key ROM set in Canada: no quotes yet · FairKey')
  })

  it('lists Oklahoma’s own quote beside the country’s figures', async () => {
    const lines = await linesOf(SetPage({ site, model: setModel('US-OK', '2-key', thread) }))
    const own = lines.slice(
      lines.indexOf('Newest quotes from Oklahoma'),
      lines.indexOf('All 3 quotes that count'),
    )
    expect(own).toEqual([
      'Newest quotes from Oklahoma',
      '$390 in 2011 about $558 in 2025 dollars',
      '2-key quoted, 24 September 2011',
      'Oklahoma City, Oklahoma',
    ])
  })

  it('names the likely range from five quotes on, and the middle half from eight', async () => {
    const rows = async (...prices: number[]) => {
      const lines = await linesOf(SetPage({ site, model: setModel('US', '2-key', recent(...prices)) }))
      return ['Likely range of the median', 'Middle half of the quotes'].map((name) => {
        const at = lines.indexOf(name)
        return at < 0 ? null : lines[at + 1]
      })
    }
    expect(await rows(400, 410, 420, 430)).toEqual([null, null])
    expect(await rows(400, 410, 420, 430, 440)).toEqual(['$400 to $440', null])
    expect(await rows(400, 410, 420, 430, 440, 450, 460, 470)).toEqual(['$410 to $460', '$417.50 to $452.50'])
  })
})
