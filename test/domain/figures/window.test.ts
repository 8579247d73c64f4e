import { expect, it } from 'vitest'
import { firstYear, WINDOWS } from '../../../src/domain/figures/window.ts'

it('counts this calendar year and the ones before it', () => {
  expect(WINDOWS.map((window) => [window, firstYear(window, 2026)])).toEqual([
    ['3y', 2024],
    ['6y', 2021],
    ['all', 0],
  ])
})
