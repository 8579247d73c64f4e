import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/run.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { adviceOn } from '../../../src/domain/advice/advice.ts'
import { nextStepFor } from '../../../src/domain/advice/next-step.ts'
import { fairText } from '../../../src/domain/advice/prices-text.ts'
import { verdictOn } from '../../../src/domain/advice/verdict.ts'
import { verdictText, verdictWordText } from '../../../src/domain/advice/verdict-text.ts'
import type { Quote } from '../../../src/domain/quotes/quote.ts'
import { judgedBy } from '../support/judged.ts'
import { places, quoteOf, shownAt, thread } from '../support/quotes.ts'

const THIS_YEAR = 2026
/** What the documented visitor was told: $390 in Oklahoma, for two keys. */
const TOLD = 39_000

let ids = 0
function quotes(day: string, dollars: readonly number[], said: Partial<Quote> = {}): Quote[] {
  return dollars.map((price) => {
    ids += 1
    return quoteOf({ id: `q${ids}`, quotedOn: day, priceCents: price * 100, ...said })
  })
}

const refusals = (day: string, count: number): Quote[] =>
  quotes(
    day,
    Array.from({ length: count }, () => 0),
    { kind: 'not-here', priceCents: null },
  )

const OLD = thread.filter(({ set }) => set === '2-key')
const FEW = [380, 390, 400, 410, 420]
const MANY = [300, 325, 350, 375, 400, 425, 450, 475, 500]

/** Quotes of every strength with every word of supply; what cannot be is left out. */
const CASES: Readonly<Record<string, readonly Quote[]>> = {
  'none, no': refusals('2026-11-03', 2),
  'none, unknown': [],
  'old, no': [...OLD, ...refusals('2026-11-03', 2)],
  'old, unknown': OLD,
  'thin, yes': [...OLD, ...quotes('2026-11-28', [390, 410])],
  'thin, some': [...OLD, ...quotes('2026-11-28', [390]), ...refusals('2026-11-03', 1)],
  'thin, no': [...OLD, ...quotes('2022-05-01', [390]), ...refusals('2026-11-03', 2)],
  'thin, unknown': [...OLD, ...quotes('2026-11-28', [390])],
  'few, yes': quotes('2026-05-01', FEW),
  'few, some': [...quotes('2026-05-01', FEW), ...refusals('2026-11-03', 2)],
  'few, no': [...quotes('2024-05-01', FEW), ...refusals('2026-11-03', 2)],
  'few, unknown': quotes('2024-05-01', FEW),
  'many, yes': quotes('2026-05-01', MANY),
  'many, some': [...quotes('2026-05-01', MANY), ...refusals('2026-11-03', 2)],
  'many, no': [...quotes('2024-05-01', MANY), ...refusals('2026-11-03', 2)],
  'many, unknown': quotes('2024-05-01', MANY),
}

/** All that is said of a case, a line each. */
function said(all: readonly Quote[]): Readonly<Record<string, string>> {
  const figures = shownAt('US-OK', '2-key', all)
  const advised = { places, words: catalog.words, thisYear: THIS_YEAR }
  const advice = adviceOn(figures, advised)
  const verdict = verdictOn(TOLD, judgedBy(figures, all))
  return {
    'Strength and supply': `${advice.strength}, ${advice.supply.word}`,
    'Can it still be had': advice.supply.sentence,
    'What is asked': advice.prices,
    Fair: advice.fair ? fairText(advice.fair, 'USD') : 'not said',
    '$390 is': verdictWordText(verdict, figures, THIS_YEAR) ?? 'called nothing',
    'Held against the quotes': verdictText(verdict, figures, THIS_YEAR),
    'What to say next': nextStepFor({ figures, verdict }, advised),
  }
}

const FILE = join(root, 'docs', 'answers.md')
const sectionOf = (name: string): string =>
  [
    `## ${name}`,
    '',
    ...Object.entries(said(CASES[name] ?? [])).map(([what, text]) => `- ${what}: ${text}`),
    '',
  ].join('\n')

const INTRODUCTION = `# Answers

What FairKey says of a set, for every strength of its prices and every word of its supply, where somebody in
Oklahoma was told $390 for the 2-key set in November 2026. \`src/domain/advice\` makes these sentences;
\`test/domain/advice/answers.test.ts\` holds this page to them, and \`ANSWERS=write npm run test:unit -- answers\`
brings it up to date. A set that was ever quoted is not of strength none, and one with a recent offer is
not old: such pairs are missing.

| strength | when |
| --- | --- |
| none | nothing was ever quoted in the country |
| old | no quote in six calendar years |
| thin | fewer than 3 quotes in six years, anywhere in the country |
| few | 3 to 7 quotes in the three or six years that the area ladder took |
| many | 8 or more |
`

const page = (): string => [INTRODUCTION, ...Object.keys(CASES).map(sectionOf)].join('\n')

if (process.env.ANSWERS === 'write') writeFileSync(FILE, page())

describe('docs/answers.md', () => {
  it.each(Object.keys(CASES))('says what is said where prices and supply are %s', (name) => {
    expect(said(CASES[name] ?? [])['Strength and supply']).toBe(name)
    expect(readFileSync(FILE, 'utf8')).toContain(sectionOf(name))
  })

  it('says nothing else', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(page())
  })
})
