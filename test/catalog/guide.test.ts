import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import type { Claim, Passage } from '../../src/domain/part/guide.ts'
import { TELL } from '../../src/views/links.ts'

const { guide } = catalog
const known = guide.sources.map(({ id }) => id)
const points = guide.sections.flatMap((section) => section.points ?? [])
const stages = guide.sections.flatMap((section) => section.stages ?? [])
const drawings = guide.sections.flatMap((section) => section.drawings ?? [])

const passages: readonly Passage[] = [
  ...guide.fit.flatMap(({ more }) => more),
  ...guide.sections.flatMap((section) => section.passages),
  ...points.flatMap((point) => point.passages),
]
const claims = passages.filter((passage): passage is Claim => 'claim' in passage)

/** Every text of the guide, wherever it stands. */
const texts = [guide.lead, guide.description, ...guide.fit.map(({ answer }) => answer)].concat(
  passages.map((passage) => ('claim' in passage ? passage.claim : passage.advice)),
  points.flatMap(({ cost, sure }) => [cost?.text ?? '', sure ?? '']),
  stages.flatMap(({ steps }) => steps.flatMap(({ text, careful }) => [text, careful ?? ''])),
)

const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length)

it('says of each year what the sources say, and no more', () => {
  expect(guide.fit.map(({ id, verdict, sources }) => [id, verdict, sources])).toEqual([
    ['1992', 'yes', ['rom-thread']],
    ['1993', 'likely', ['rom-thread']],
    ['1994-95', 'disputed', ['rom-thread', 'key-thread']],
    ['1996-97', 'no-source', []],
    ['1998-2000', 'no', ['later-keys-thread']],
    ['elsewhere', 'no-source', []],
  ])
})

it('answers with the verdict as the first word, in one sentence', () => {
  const words = {
    yes: 'Yes: ',
    likely: 'Likely: ',
    disputed: 'Disputed: ',
    no: 'No ROM set: ',
    'no-source': 'No source: ',
  }
  for (const { verdict, answer } of guide.fit) {
    expect(answer.startsWith(words[verdict])).toBe(true)
    expect(answer.match(/[.!?](?= |$)/g)).toEqual(['.'])
  }
})

it('has a source for every claim, every stage of the work and every price', () => {
  expect(claims.length).toBeGreaterThan(10)
  for (const { sources } of [...claims, ...stages]) {
    expect(sources.length).toBeGreaterThan(0)
    expect(known).toEqual(expect.arrayContaining([...sources]))
  }
  for (const { cost } of points) {
    if (cost) expect(cost.sources.length > 0).toBe(/\d/.test(cost.text))
  }
})

it('gives no price, year or part number as advice of its own', () => {
  const advice = passages.flatMap((passage) => ('advice' in passage ? [passage.advice] : []))
  expect(advice.filter((text) => /\$|\d{4}/.test(text))).toEqual([])
})

it('uses every source that it names, each an https link but the one that is read over http', () => {
  const used = [...claims, ...stages, ...guide.fit].flatMap(({ sources }) => sources)
  expect(known.filter((id) => !used.includes(id))).toEqual([])
  const plain = guide.sources.filter(({ url }) => new URL(url).protocol !== 'https:')
  expect(plain.map(({ id }) => id)).toEqual(['technicians'])
  unique(known)
  unique(guide.sources.map(({ url }) => url))
})

it('has sections that every link to a section finds, none twice', () => {
  const ids = [...guide.fit, ...guide.sections].map(({ id }) => id)
  unique(ids)
  expect(ids).toEqual([
    '1992',
    '1993',
    '1994-95',
    '1996-97',
    '1998-2000',
    'elsewhere',
    'before-you-buy',
    'door',
    'check-first',
    'other-ways',
    'fitting',
    'proof',
  ])
  const linked = passages.flatMap((passage) => ('see' in passage && passage.see ? [passage.see] : []))
  const places = [...guide.sections.map((section) => section.id), TELL]
  expect(linked.filter((id) => !places.includes(id))).toEqual([])
  expect(linked).toContain(TELL)
  expect(ids).not.toContain(TELL)
})

it('asks what owners found in every year that a claim is about, each once, by a section that shows how to look', () => {
  const { years, models, section } = guide.fitTest
  expect(guide.fit.flatMap((claim) => claim.years)).toEqual(years)
  unique(years)
  unique(models.map(({ model }) => model))
  expect(guide.sections.map(({ id }) => id)).toContain(section)
})

it('names only part numbers of its own sets, and the universal key as another product', () => {
  const numbers = texts.flatMap((text) => text.match(/\d{5}-\d{5}/g) ?? [])
  const own = catalog.sets.map(({ partNumber }) => partNumber)
  expect([...new Set(numbers)].toSorted()).toEqual([...own, '89742-24070'].toSorted())
  expect(texts.filter((text) => /another product/.test(text)).join()).toContain('89742-24070')
})

it('calls hearsay and what one source alone says by its name', () => {
  const about = (word: RegExp) => texts.filter((text) => word.test(text)).join()
  expect(about(/discontinued/)).toMatch(/^Hearsay/)
  expect(about(/1994 to 1996/)).toMatch(/^One source says/)
})

it('reads short on a phone: no paragraph over 260 characters', () => {
  expect(texts.filter((text) => text.length > 260)).toEqual([])
})

describe.each(drawings)('the drawing "$title"', ({ width, height, shapes, callouts, description }) => {
  it('stays inside its frame', () => {
    const pairs = shapes.flatMap((shape) =>
      'circle' in shape
        ? [
            [shape.circle[0] - shape.circle[2], shape.circle[1] - shape.circle[2]],
            [shape.circle[0] + shape.circle[2], shape.circle[1] + shape.circle[2]],
          ]
        : [...shape.path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
    )
    const within = [...pairs, ...callouts.flatMap(({ at, to }) => [at, to])].every(
      ([x = -1, y = -1]) => x >= 0 && y >= 0 && x <= width && y <= height,
    )
    expect(within).toBe(true)
  })

  it('is told in words, with every part named', () => {
    expect(description.length).toBeGreaterThan(80)
    unique(callouts.map(({ name }) => name))
  })
})

it('says of every other way what it costs and how sure it is, and then what is not known', () => {
  const ways = guide.sections.find(({ listsOtherWays }) => listsOtherWays)?.points ?? []
  expect(ways.length).toBeGreaterThan(3)
  for (const { title, cost, sure } of ways.slice(0, -1)) {
    expect(cost?.text, title).toMatch(/\.$/)
    expect(sure, title).toMatch(/^[a-z].*\.$/)
  }
  expect(ways.at(-1)?.title).toBe('What is not known')
})
