import { describe, expect, it } from 'vitest'
import { WIDGET_PIXELS } from '../../src/domain/widgets/widget-address.ts'
import { doubled } from '../../src/widget/doubled.ts'
import { gifOf } from '../../src/widget/formats/gif.ts'
import { pngOf } from '../../src/widget/formats/png.ts'
import { AWAY, NO_SUCH_WIDGET, noticePicture } from '../../src/widget/layouts/notice.ts'
import { chunksOf, decodeGif, decodePng } from './support/decode.ts'
import { OPEN_GRAPHS, WIDGETS } from './support/scenes.ts'

/** What a reader finds in the header: depth, colour type, compression, filter, interlacing. */
const INDEXED = [4, 3, 0, 0, 0]

describe('the picture of', () => {
  it.each(WIDGETS)(
    '$name is a PNG and a GIF of the same pixels, small enough for every forum',
    async (one) => {
      const [width, height] = WIDGET_PIXELS[one.size]
      const png = await pngOf(one.picture)
      const gif = gifOf(one.picture)
      expect(chunksOf(png).map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
      expect([...(chunksOf(png)[0]?.data ?? [])].slice(8)).toEqual(INDEXED)
      const { pixels, ...read } = decodePng(png)
      expect(read).toEqual({ width, height })
      const fromGif = decodeGif(gif)
      expect({ ...fromGif, pixels: null }).toEqual({ width, height, frames: 1, pixels: null })
      expect(Buffer.compare(fromGif.pixels, pixels)).toBe(0)
      expect(png.length).toBeLessThanOrEqual(one.size === 'card' ? 5 * 1024 : 10 * 1024)
      expect(gif.length).toBeLessThanOrEqual(10 * 1024)
    },
  )

  it.each(WIDGETS)('$name in twice the pixels is a PNG of at most twice the bytes', async (one) => {
    const [width, height] = WIDGET_PIXELS[one.size]
    const png = await pngOf(doubled(one.picture))
    const { pixels: _pixels, ...read } = decodePng(png)
    expect(read).toEqual({ width: 2 * width, height: 2 * height })
    expect([...(chunksOf(png)[0]?.data ?? [])].slice(8)).toEqual(INDEXED)
    expect(png.length).toBeLessThanOrEqual(one.size === 'card' ? 10 * 1024 : 20 * 1024)
  })

  it.each(OPEN_GRAPHS)('$name beside a link is a PNG of at most 20 KB', async ({ picture }) => {
    const png = await pngOf(picture)
    const { width, height } = decodePng(png)
    expect([width, height]).toEqual([1200, 630])
    expect([...(chunksOf(png)[0]?.data ?? [])].slice(8)).toEqual(INDEXED)
    expect(png.length).toBeLessThanOrEqual(20 * 1024)
  })

  it.each([{ notice: NO_SUCH_WIDGET }, { notice: AWAY }])(
    'a notice is as large as its widget: $notice',
    async ({ notice }) => {
      for (const size of ['card', 'bar', 'button'] as const) {
        const { width, height } = decodePng(
          await pngOf(noticePicture({ site: 'FairKey', isDemo: false, size, theme: 'dark' }, notice)),
        )
        expect([width, height]).toEqual(WIDGET_PIXELS[size])
      }
    },
  )
})

it('gives the same bytes for the same picture', async () => {
  for (const { picture } of WIDGETS.slice(0, 18)) {
    expect(await pngOf(picture)).toEqual(await pngOf(picture))
    expect(gifOf(picture)).toEqual(gifOf(picture))
  }
})
