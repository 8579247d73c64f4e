import { describe, expect, it } from 'vitest'
import { graduation } from '../../src/domain/stats/graduation.ts'
import { FiguresPage } from '../../src/views/pages/about/figures-page.tsx'
import { GuidePage } from '../../src/views/pages/about/guide-page.tsx'
import { ErrorPage } from '../../src/views/pages/error-page.tsx'
import { PlacePage } from '../../src/views/pages/places/place-page.tsx'
import { SetPage } from '../../src/views/pages/places/set-page.tsx'
import { SubmitPage } from '../../src/views/pages/report/submit-page.tsx'
import { thread } from '../domain/support/quotes.ts'
import { htmlOf, placeModel, setModel, site } from './support/pages.ts'

const form = {
  values: {},
  errors: [],
  formKey: 'k',
  today: '2026-11-22',
  notice: null,
  dealers: [],
  turnstileKey: null,
}
const NOTHING_TOLD = { model: '', year: '', found: '' }
const pages = {
  place: PlacePage({ site, model: placeModel('US', thread) }),
  set: SetPage({ site, model: setModel('US', '2-key', thread) }),
  submit: SubmitPage({ site, model: form }),
  figures: FiguresPage({ site }),
  guide: GuidePage({ site, model: { fits: null, values: NOTHING_TOLD, errors: [], notice: null } }),
  error: ErrorPage({ site, model: { status: 404, title: 'Nothing here', message: 'Look elsewhere.' } }),
}

describe.each(Object.entries(pages))('the %s page', (_, page) => {
  it('is a whole document that the content policy lets pass: no inline style, script or handler', async () => {
    const html = await htmlOf(page)
    expect(html.startsWith('<!DOCTYPE html><html lang="en"><head>')).toBe(true)
    expect(html).not.toMatch(/ style=|<style|<script>| on[a-z]+="|javascript:/)
  })

  it('has one main heading, and no id twice', async () => {
    const html = await htmlOf(page)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(ids).toEqual([...new Set(ids)])
  })
})

it('marks every page of a demo as one', async () => {
  const html = await htmlOf(FiguresPage({ site: { ...site, demo: true } }))
  expect(html).toContain('<strong>Demo data.</strong> Every quote here is invented.')
  expect(await htmlOf(pages.figures)).not.toContain('Demo data')
})

it('graduates a scale in round steps around two prices', () => {
  expect(graduation(28000, 47500)).toMatchObject({
    from: 20000,
    to: 50000,
    major: [20000, 30000, 40000, 50000],
  })
  expect(graduation(40000, 40000)).toMatchObject({ from: 40000, to: 40500 })
})
