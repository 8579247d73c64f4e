import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// Of what passed the number is enough: every node would be described and sent over.
const OPTIONS = JSON.stringify({ runOnly: WCAG_22_AA, resultTypes: ['violations'] } satisfies axe.RunOptions)
const LOOK = `axe.run(document, ${OPTIONS}).then(({ violations, passes }) => ({ violations, passed: passes.length }))`

interface Found {
  readonly violations: readonly axe.Result[]
  /** The number of rules. */
  readonly passed: number
}

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page as it is now. Needs script. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE)
  const { violations, passed } = await page.evaluate<Found>(LOOK)
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target} ${node.html}`).join('\n')}`,
  )
  expect(found, page.url()).toEqual([])
  // A page that axe could not look at has no violations either.
  expect(passed, 'rules that passed').toBeGreaterThan(0)
}
