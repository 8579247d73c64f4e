import { expect, it } from 'vitest'
import { site } from '../support/site.ts'

interface Region {
  readonly code: string
  readonly name: string
  readonly country: string
  readonly division: string | null
}
interface Division {
  readonly code: string
  readonly regions: readonly string[]
}

it('names every region once, and every division with its regions', async () => {
  const response = await site().get('/api/v1/regions')
  expect(response.status).toBe(200)
  const { regions, divisions, ...rest } = await response.json<{
    regions: Region[]
    divisions: Division[]
  }>()
  expect(rest).toEqual({})
  expect(regions).toContainEqual({
    code: 'US-OK',
    slug: 'us-ok',
    name: 'Oklahoma',
    country: 'US',
    division: 'US-west-south-central',
  })
  expect(divisions).toContainEqual({
    code: 'US-west-south-central',
    name: 'West South Central',
    regions: ['US-AR', 'US-LA', 'US-OK', 'US-TX'],
  })
  const of = (country: string) => regions.filter((region) => region.country === country).length
  expect([of('US'), of('CA'), new Set(regions.map(({ code }) => code)).size]).toEqual([57, 13, 70])
  expect(regions.map(({ name }) => name)).toEqual(
    regions.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
  )
  const inDivisions = divisions.flatMap(({ code, regions }) => regions.map((region) => [region, code]))
  const saidByRegions = regions.flatMap(({ code, division }) => (division ? [[code, division]] : []))
  expect(inDivisions.toSorted()).toEqual(saidByRegions.toSorted())
})
