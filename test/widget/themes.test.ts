import { expect, it } from 'vitest'
import { WIDGET_THEMES } from '../../src/domain/widgets/widget-address.ts'
import { colourOf, paletteOf } from '../../src/widget/formats/palette.ts'
import { type Colour, THEMES } from '../../src/widget/themes.ts'

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

it.each(WIDGET_THEMES)('every ink that text is set in stands out from the ground: %s', (theme) => {
  const { ground, ink, soft, accent } = THEMES[theme]
  for (const text of [ink, soft, accent]) expect(contrast(ground, text)).toBeGreaterThanOrEqual(4.5)
})

it.each(WIDGET_THEMES)(
  'a theme has no more colours than four bits name, and each ink is among them: %s',
  (theme) => {
    const palette = paletteOf(theme)
    expect(palette.length).toBeLessThanOrEqual(16)
    expect(palette[0]).toEqual(THEMES[theme].ground)
    for (const ink of ['ink', 'soft', 'accent', 'edge'] as const) {
      expect(palette[colourOf(ink, 4)]).toEqual(THEMES[theme][ink])
    }
  },
)
