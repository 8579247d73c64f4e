import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What another colour scheme alone can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** A script that runs some rules. */
function looking(runOnly: string[] | axe.RunOnly): string {
  // Of what passed the number is enough: every node would be described and sent over.
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] } satisfies axe.RunOptions)
  return `axe.run(document, ${options}).then(({ violations, passes }) => ({ violations, passed: passes.length }))`
}

const LOOK = looking(WCAG_22_AA)
const LOOK_AT_COLOURS = looking({ type: 'rule', values: OF_COLOURS })

interface Found {
  readonly violations: readonly axe.Result[]
  /** The number of rules. */
  readonly passed: number
}

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page as it is now. Needs script. */
export const expectAccessible = (page: Page): Promise<void> => expectNoViolation(page, LOOK)

/** The same of its colours alone, on a page that was looked at in another colour scheme. */
export const expectAccessibleColours = (page: Page): Promise<void> => expectNoViolation(page, LOOK_AT_COLOURS)

async function expectNoViolation(page: Page, look: string): Promise<void> {
  // A page that was looked at has it already.
  if (await page.evaluate<boolean>(`typeof axe === 'undefined'`)) await page.evaluate(AXE)
  const { violations, passed } = await page.evaluate<Found>(look)
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target} ${node.html}`).join('\n')}`,
  )
  expect(found, page.url()).toEqual([])
  // A page that axe could not look at has no violations either.
  expect(passed, 'rules that passed').toBeGreaterThan(0)
}
