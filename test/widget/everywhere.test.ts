import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { figuresShown } from '../../src/domain/figures/figures-shown.ts'
import type { Quote } from '../../src/domain/quotes/quote.ts'
import { WIDGET_SIZES, WIDGET_THEMES } from '../../src/domain/widgets/widget-address.ts'
import { widgetFigures } from '../../src/domain/widgets/widget-figures.ts'
import { openGraph } from '../../src/widget/layouts/open-graph.ts'
import type { Picture } from '../../src/widget/picture.ts'
import type { WidgetRequest } from '../../src/widget/request.ts'
import { widgetPicture } from '../../src/widget/widget-picture.ts'
import { places, quoteOf, shownAt, thread } from '../domain/support/quotes.ts'
import { spanOf } from './support/span-of.ts'

const PLACES = [...places.countries, ...places.regions].map(({ code, name }) => ({ code, name }))
const { carBriefly, carLetters, part } = catalog.words

/** What a place can have of its own besides the quotes of the launch. */
const OWN: Readonly<Record<string, (region: string) => readonly Quote[]>> = {
  nothing: () => [],
  'one new quote': (region) => [quoteOf({ id: 'new', region, priceCents: 39_050 })],
  'three new quotes of each set': (region) =>
    catalog.sets.flatMap(({ name: set }, n) =>
      [41_050, 52_000, 61_050].map((priceCents, at) =>
        quoteOf({ id: `${set}${at}`, set, region, priceCents: priceCents + n * 10_000 }),
      ),
    ),
  'refusals alone': (region) =>
    ['2026-05-01', '2026-06-01'].map((quotedOn) =>
      quoteOf({ id: quotedOn, region, kind: 'not-here', priceCents: null, quotedOn }),
    ),
}

type Shown = ReturnType<typeof shownAt>

/** Each set by itself, and all of them. */
function groupsOf(shown: readonly Shown[]): readonly (readonly [Shown, ...Shown[]])[] {
  const [first, ...others] = shown
  if (!first) throw new Error('there are no sets')
  return [...shown.map((one) => [one] as const), [first, ...others]]
}

function requestOf(
  { code, name }: (typeof PLACES)[number],
  [first, ...others]: readonly [Shown, ...Shown[]],
) {
  return {
    site: catalog.siteName,
    isDemo: false,
    part,
    car: [carBriefly, carLetters],
    place: [name, code.slice(code.indexOf('-') + 1)],
    sets: [widgetFigures(first, 2026), ...others.map((one) => widgetFigures(one, 2026))],
  } as const satisfies Omit<WidgetRequest, 'size' | 'theme'>
}

const textsOf = ({ shapes }: Picture) => shapes.filter((shape) => shape.kind === 'text')

/** What is wrong with a picture: something cut or beyond its edge, or the names of site and car missing. */
function faultsOf(picture: Picture, names: readonly string[]): readonly string[] {
  const said = textsOf(picture).map(({ text }) => text)
  const outside = picture.shapes.filter((shape) => {
    const [from, to] = spanOf(shape)
    return from < 0 || to > picture.width
  })
  const spans = textsOf(picture).map((text) => ({ ...text, span: spanOf(text) }))
  const meeting = spans.filter((one) =>
    spans.some((other) => other !== one && other.y === one.y && other.x >= one.x && other.x < one.span[1]),
  )
  return [
    ...said.filter((text) => text.includes('…')),
    ...outside.map((shape) => `outside: ${JSON.stringify(shape)}`),
    ...meeting.map(({ text }) => `runs into the next: ${text}`),
    ...names.filter((name) => !said.join(' ').includes(name)).map((name) => `unnamed: ${name}`),
  ]
}

/** The cheapest as the set's page says it; null where there is none. */
function cheapestOnPage(shown: Shown): string | null {
  const lead = figuresShown(shown)?.lead
  return lead ? lead.money(lead.prices.lowCents) : null
}

describe.each(Object.keys(OWN))('every place, set, size and theme, a place having %s of its own:', (own) => {
  const pictures = PLACES.flatMap((place) => {
    const home = places.countries.some(({ code }) => code === place.code)
    const region = home ? (place.code === 'CA' ? 'CA-ON' : 'US-OK') : place.code
    const quotes = [...thread, ...(OWN[own]?.(region) ?? [])]
    const shown = catalog.sets.map(({ name }) => shownAt(place.code, name, quotes))
    return groupsOf(shown).map((group) => ({ place, group, request: requestOf(place, group) }))
  })

  it.each(WIDGET_SIZES)('a %s cuts nothing and names site and car', (size) => {
    const names = size === 'button' ? [carLetters] : [catalog.siteName, carBriefly]
    const faults = pictures.flatMap(({ place, request }) =>
      WIDGET_THEMES.flatMap((theme) =>
        faultsOf(widgetPicture({ ...request, size, theme }), names).map((fault) => [
          place.code,
          theme,
          fault,
        ]),
      ),
    )
    expect(faults).toEqual([])
  })

  it('a picture beside a link cuts nothing and names site and car', () => {
    const names = [catalog.siteName, carBriefly]
    const faults = pictures.flatMap(({ place, request }) =>
      faultsOf(openGraph({ ...request, theme: 'light' }), names).map((fault) => [place.code, fault]),
    )
    expect(faults).toEqual([])
  })

  it('card, bar and the picture beside a link lead with the number of the page', () => {
    const wrong = pictures.flatMap(({ place, group, request }) => {
      const wanted = group.flatMap((one) => cheapestOnPage(one) ?? [])
      const drawn = [
        widgetPicture({ ...request, size: 'card', theme: 'light' }),
        ...(group.length === 1 ? [widgetPicture({ ...request, size: 'bar', theme: 'light' })] : []),
        openGraph({ ...request, theme: 'light' }),
      ]
      return drawn.flatMap((picture) => {
        const prices = textsOf(picture).map(({ text }) => text)
        return wanted.filter((price) => !prices.includes(price)).map((price) => [place.code, price, prices])
      })
    })
    expect(wrong).toEqual([])
  })
})
