import { looks } from '../../../scripts/lib/browser/looks.ts'

/**
 * Every width once and every colour scheme once. What axe finds depends on the one or on the other, and it takes
 * its time.
 */
export const axeLooks = looks.filter(({ name }) => name === '360 light' || name === '1280 dark')

/** Every width once, for what colours do not change. */
export const widths = looks.filter(({ use }) => use.colorScheme === 'light')
