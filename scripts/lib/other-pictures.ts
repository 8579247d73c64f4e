import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { makeBadge } from 'badge-maker'
import satori from 'satori'
import { textWidth } from '../../src/widget/letters/atlas.ts'
import { THEMES } from '../../src/widget/themes.ts'
import { widgetPicture } from '../../src/widget/widget-picture.ts'
import { requestOf } from '../../test/widget/support/scenes.ts'
import { root } from './run.ts'

const inPackages = (...path: string[]) => readFileSync(join(root, 'node_modules', ...path))
const css = (colour: readonly number[]) => `rgb(${colour.join(', ')})`

/** The card's shapes as boxes that satori lays out: the same texts in the same places. */
function cardTree() {
  const picture = widgetPicture({ ...requestOf('launch in Oklahoma', '2'), size: 'card', theme: 'light' })
  const colours = THEMES.light
  const children = picture.shapes.flatMap((shape) => {
    const color = css(colours[shape.ink])
    const placed = { position: 'absolute' }
    if (shape.kind === 'box') {
      const { x, y, width, height } = shape
      return {
        type: 'div',
        props: { style: { ...placed, left: x, top: y, width, height, background: color } },
      }
    }
    if (shape.kind === 'line') return []
    const [use, size = '12'] = shape.font.split('-')
    const style = {
      ...placed,
      left: shape.x,
      top: shape.y - Number(size),
      width: textWidth(shape.font, shape.text) + 4,
      fontSize: Number(size),
      fontWeight: use === 'text' ? 500 : 600,
      color,
    }
    return { type: 'div', props: { style, children: shape.text } }
  })
  const { width, height } = picture
  const style = { display: 'flex', position: 'relative', width, height, background: css(colours.ground) }
  return { tree: { type: 'div', props: { style, children } }, width, height }
}

/** Draws the card with satori and resvg, as a Worker would. */
export async function satoriPng(): Promise<() => Promise<Uint8Array>> {
  await initWasm(inPackages('@resvg', 'resvg-wasm', 'index_bg.wasm'))
  const fonts = ([500, 600] as const).map((weight) => ({
    name: 'Barlow',
    weight,
    style: 'normal' as const,
    data: inPackages('@fontsource', 'barlow', 'files', `barlow-latin-${weight}-normal.woff`),
  }))
  return async () => {
    const { tree, width, height } = cardTree()
    const svg = await satori(tree as unknown as Parameters<typeof satori>[0], { width, height, fonts })
    return new Resvg(svg).render().asPng()
  }
}

/** The badge that others put into their signatures. */
export const badge = (): string => makeBadge({ label: '2-key ROM set', message: 'from $401', color: 'green' })
