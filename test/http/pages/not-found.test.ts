import { describe, expect, it } from 'vitest'
import { attributes, textOf } from '../support/page.ts'
import { site, withLaunchQuotes } from '../support/site.ts'

const fairkey = site()

const NOTHING = 'There is nothing at this address.'
const NO_PLACE = 'There is no such state, province or country here.'

describe('a page that is not there', () => {
  it.each([
    ['/nothing', NOTHING],
    ['/us-ok/2-key/more', NOTHING],
    ['/nothing/', NOTHING],
    ['//evil.example/', NOTHING],
    ['//us-ok', NOTHING],
    ['/index.html', NOTHING],
    ['/.env', NOTHING],
    ['/wp-login.php', NOTHING],
    ['/us-west-south-central', NOTHING],
    ['/us-okx', NOTHING],
    ['/zz', NO_PLACE],
    ['/us-zz', NO_PLACE],
    ['/ca-ok', NO_PLACE],
    ['/us-ok/4-key', 'There is no such set.'],
    ['/quotes/nothing', 'There is no quote at this address.'],
    ['/quotes/nothing/receipt', 'There is no quote at this address.'],
  ])('%s says so and helps', async (path, message) => {
    await withLaunchQuotes()
    const response = await fairkey.get(path)
    expect(response.status).toBe(404)
    const html = await response.text()
    expect(await textOf(html, 'title')).toBe('Not found · FairKey')
    expect(await textOf(html, 'h1')).toBe('Not found')
    expect(await textOf(html, 'main .lead')).toBe(message)
    expect(await attributes(html, 'meta[name=robots]', 'content')).toEqual(['noindex'])
    expect(await attributes(html, 'main form', 'action')).toEqual(['/regions'])
    expect(await attributes(html, 'main .ways a', 'href')).toEqual(['/', '/submit'])
  })
})
