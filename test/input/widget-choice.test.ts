import { expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { placesOf } from '../../src/domain/places/places.ts'
import { readWidgetChoice } from '../../src/input/widget-choice.ts'

const places = placesOf(catalog.countries)

/** The codes of what an address asks for. */
function read(query: string) {
  const { forum, place, set, size, theme } = readWidgetChoice(new URLSearchParams(query), catalog, places)
  return [forum.forum, place.code, set.short, size, theme]
}

const DEFAULT = ['clublexus', 'US', 'all', 'card', 'light']

it('reads what is asked, in any case', () => {
  expect(read('forum=smf&region=US-TX&set=3&size=bar&theme=optitron')).toEqual([
    'smf',
    'US-TX',
    '3',
    'bar',
    'optitron',
  ])
  expect(read('forum=MyBB&region=ca-on&set=ALL&size=Button&theme=dark')).toEqual([
    'mybb',
    'CA-ON',
    'all',
    'button',
    'dark',
  ])
})

it.each([
  '',
  'forum=&region=&set=&size=&theme=',
  'forum=myspace&region=US-XX&set=4&size=huge&theme=pink',
  'region=US-west-south-central',
  'forum=__proto__&region=constructor&set=toString',
  'x=y&region=%00',
])('takes the first there is of what it does not know: %s', (query) => {
  expect(read(query)).toEqual(DEFAULT)
})

it('keeps what it knows beside what it does not, and the first of what comes twice', () => {
  expect(read('region=US-OK&set=4&set=2&theme=dark&theme=light')).toEqual([
    'clublexus',
    'US-OK',
    'all',
    'card',
    'dark',
  ])
})

it('has words for what was chosen', () => {
  const { place, set } = readWidgetChoice(new URLSearchParams('region=CA&set=2'), catalog, places)
  expect([place.name, set]).toEqual(['Canada', { short: '2', name: '2-key ROM set', sets: 1 }])
})
