import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { makeBadge } from 'badge-maker'
import satori from 'satori'
import { textWidth } from '../../src/widget/letters/atlas.ts'
import type { Shape } from '../../src/widget/picture.ts'
import { THEMES } from '../../src/widget/themes.ts'
import { widgetPicture } from '../../src/widget/widget-picture.ts'
import { LAUNCH_FACTS } from './launch-facts.ts'

type Element = satori.Element

const inPackages = (...path: string[]) => readFileSync(join(import.meta.dirname, 'node_modules', ...path))
const css = (colour: readonly number[]) => `rgb(${colour.join(', ')})`

const div = (style: Element['props']['style'], children: string | readonly Element[] = []): Element => ({
  type: 'div',
  props: { style, children },
})

function boxOf(shape: Shape): readonly Element[] {
  const color = css(THEMES.light[shape.ink])
  if (shape.kind === 'line') return []
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape
    return [div({ position: 'absolute', left: x, top: y, width, height, background: color })]
  }
  const [use, size = '12'] = shape.font.split('-')
  const style = {
    position: 'absolute',
    left: shape.x,
    top: shape.y - Number(size),
    width: textWidth(shape.font, shape.text) + 4,
    fontSize: Number(size),
    fontWeight: use === 'text' ? 500 : 600,
    color,
  }
  return [div(style, shape.text)]
}

/** The card's shapes as boxes that satori lays out: the same texts in the same places. */
function cardTree() {
  const { width, height, shapes } = widgetPicture({ ...LAUNCH_FACTS, size: 'card', theme: 'light' })
  const background = css(THEMES.light.ground)
  const style = { display: 'flex', position: 'relative', width, height, background }
  return { tree: div(style, shapes.flatMap(boxOf)), width, height }
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
    const svg = await satori(tree, { width, height, fonts })
    return new Resvg(svg).render().asPng()
  }
}

/** The badge that others put into their signatures. */
export const badge = (): string => makeBadge({ label: '2-key ROM set', message: 'from $401', color: 'green' })
