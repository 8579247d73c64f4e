import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitFont, fitText } from '../../../src/widget/layouts/fit.ts'
import { textWidth } from '../../../src/widget/letters/atlas.ts'

const wordings = fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 20 }))

describe('fitText', () => {
  it('never gives what is wider than the room, down to an ellipsis', () => {
    fc.assert(
      fc.property(wordings, fc.integer({ min: 10, max: 300 }), (some, width) => {
        expect(textWidth('text-12', fitText('text-12', some, width))).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('takes the first wording that fits', () => {
    const some = ['US, none from Oklahoma yet', 'US, none from OK yet', 'US'] as const
    expect(fitText('text-12', some, 400)).toBe(some[0])
    expect(fitText('text-12', some, textWidth('text-12', some[0]))).toBe(some[0])
    expect(fitText('text-12', some, textWidth('text-12', some[0]) - 1)).toBe(some[1])
    expect(fitText('text-12', some, 20)).toBe('US')
  })

  it('shortens the last wording where none fits, without a space before the ellipsis', () => {
    expect(fitText('text-12', ['Newfoundland and Labrador'], 80)).toBe('Newfoundlan…')
    expect(fitText('text-12', ['United States'], 47)).toBe('United…')
  })
})

it('fitFont takes the largest font that fits, else the smallest', () => {
  const fonts = ['figure-23', 'figure-18', 'figure-14'] as const
  expect(fitFont(fonts, '$401', 100)).toBe('figure-23')
  expect(fitFont(fonts, '$401', textWidth('figure-23', '$401') - 1)).toBe('figure-18')
  expect(fitFont(fonts, 'CA$1,240.50', 10)).toBe('figure-14')
})
