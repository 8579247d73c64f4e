import { expect, it } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { WIDGET_FORMATS } from '../../../src/domain/part/forum.ts'
import { placesOf } from '../../../src/domain/places/places.ts'
import {
  ALL_SETS,
  readWidgetPath,
  WIDGET_SIZES,
  WIDGET_THEMES,
  widgetPath,
} from '../../../src/domain/widgets/widget-address.ts'

const places = placesOf(catalog.countries)
const read = (path: string) => readWidgetPath(path, places, catalog.sets)
const everyPlace = [...places.countries, ...places.regions].map(({ code }) => code)
const everySet = [ALL_SETS, ...catalog.sets.map(({ short }) => short)]

it('reads back every address that it writes, each with letters that every forum takes', () => {
  const addresses = everyPlace.flatMap((place) =>
    everySet.flatMap((set) =>
      WIDGET_SIZES.flatMap((size) =>
        WIDGET_THEMES.flatMap((theme) =>
          WIDGET_FORMATS.map((format) => ({ place, set, size, theme, format })),
        ),
      ),
    ),
  )
  expect(addresses).toHaveLength(everyPlace.length * 4 * 27)
  for (const address of addresses) {
    expect(widgetPath(address)).toMatch(/^[a-z0-9./_-]+$/)
    expect(read(widgetPath(address))).toEqual(address)
  }
  expect(new Set(addresses.map(widgetPath)).size).toBe(addresses.length)
})

it.each([
  ['/w/us-ok/2.gif', { place: 'US-OK', set: '2', size: 'card', theme: 'light', format: 'gif' }],
  ['/w/us/all-bar-dark.png', { place: 'US', set: 'all', size: 'bar', theme: 'dark', format: 'png' }],
  [
    '/w/us/all-bar-dark-2x.png',
    { place: 'US', set: 'all', size: 'bar', theme: 'dark', format: 'png', isDouble: true },
  ],
  ['/w/ca-on/1-optitron.svg', { place: 'CA-ON', set: '1', size: 'card', theme: 'optitron', format: 'svg' }],
])('reads %s', (path, address) => {
  expect(read(path)).toEqual(address)
})

const nothing = { place: null, set: null, size: 'card', theme: 'light', format: 'png' }

it.each([
  ['an unknown region', '/w/us-xx/2.png', nothing],
  ['an unknown country', '/w/zz/2.png', nothing],
  ['a division', '/w/us-west-south-central/2.png', nothing],
  ['an unknown set', '/w/us-ok/4.png', nothing],
  ['the long name of a set', '/w/us-ok/2-key.png', nothing],
  ['an unknown format', '/w/us-ok/2.jpg', nothing],
  ['no format', '/w/us-ok/2', nothing],
  ['no set', '/w/us-ok/', nothing],
  ['no set and no slash', '/w/us-ok', nothing],
  ['nothing', '/w/', nothing],
  ['capitals', '/w/US-OK/2.png', nothing],
  ['a default that is spelt out', '/w/us-ok/2-card-light.png', nothing],
  [
    'the look in another order',
    '/w/us-ok/2-dark-bar.gif',
    { ...nothing, size: 'bar', theme: 'dark', format: 'gif' },
  ],
  ['twice the pixels as gif', '/w/us-ok/2-2x.gif', { ...nothing, format: 'gif' }],
  ['twice the pixels first', '/w/us-ok/2-2x-dark.png', { ...nothing, theme: 'dark', isDouble: true }],
  ['a look twice', '/w/us-ok/2-bar-bar.svg', { ...nothing, size: 'bar', format: 'svg' }],
  [
    'an unknown region in a look',
    '/w/us-xx/2-button-optitron.gif',
    { ...nothing, size: 'button', theme: 'optitron', format: 'gif' },
  ],
  ['a folder more', '/w/us-ok/2/2.png', nothing],
  ['two formats', '/w/us-ok/2.png.gif', { ...nothing, format: 'gif' }],
  ['an escaped slash', '/w/us-ok%2F2.png', nothing],
  ['another folder', '/x/us-ok/2.png', nothing],
])('finds nothing at %s, and keeps the look', (_what, path, expected) => {
  expect(read(path)).toEqual(expected)
})
