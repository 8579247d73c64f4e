import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, it } from 'vitest'
import { svgOf } from '../../../src/widget/formats/svg.ts'
import { textWidth } from '../../../src/widget/letters/atlas.ts'
import { OPEN_GRAPHS, WIDGETS } from '../support/scenes.ts'

interface Read {
  readonly tags: readonly SaxesTagPlain[]
  readonly texts: readonly string[]
}

/** As an XML parser reads it, which throws for what is not well-formed. */
function parse(svg: string): Read {
  const tags: SaxesTagPlain[] = []
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => tags.push(tag))
  parser.on('text', (text) => text !== '' && texts.push(text))
  parser.write(svg).close()
  return { tags, texts }
}

const KNOWN = ['svg', 'title', 'rect', 'g', 'text', 'path']

describe('the SVG of', () => {
  it.each([...WIDGETS, ...OPEN_GRAPHS])(
    '$name is a titled picture that needs nothing from elsewhere',
    ({ picture }) => {
      const svg = svgOf(picture)
      const { tags, texts } = parse(svg)
      const [root, title] = tags
      const { width, height } = picture
      expect(root?.attributes).toMatchObject({
        role: 'img',
        width: `${width}`,
        height: `${height}`,
        viewBox: `0 0 ${width} ${height}`,
      })
      expect(title?.attributes.id).toBe(root?.attributes['aria-labelledby'])
      expect(texts[0]).toBe(picture.title)
      expect(tags.filter(({ name }) => !KNOWN.includes(name))).toEqual([])
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /href|url\(|:\/\/|<style|style=|<script|on\w+=|&#/i,
      )
      expect(svg.length).toBeLessThanOrEqual(10 * 1024)
    },
  )

  it.each([...WIDGETS, ...OPEN_GRAPHS])(
    '$name sets every text as wide as it was measured, inside the picture',
    ({ picture }) => {
      const { tags, texts } = parse(svgOf(picture))
      const set = tags.filter(({ name }) => name === 'text').map(({ attributes }) => attributes)
      const measured = picture.shapes.filter((shape) => shape.kind === 'text')
      expect(texts.slice(1)).toEqual(measured.map(({ text }) => text))
      // A reader drops a space at either end, and would stretch what is left over its room.
      expect(texts).toEqual(texts.map((text) => text.trim()))
      expect(set.map(({ textLength }) => Number(textLength))).toEqual(
        measured.map(({ font, text }) => textWidth(font, text)),
      )
      for (const { x, textLength } of set) {
        expect(Number(x) + Number(textLength)).toBeLessThanOrEqual(picture.width)
      }
    },
  )
})

it('escapes what a catalogue names its part and place', () => {
  const [one] = WIDGETS
  if (!one) throw new Error('there are no widgets')
  const shapes = [{ kind: 'text', x: 1, y: 9, font: 'text-11', ink: 'ink', text: '<b> & "co"' }] as const
  const { texts } = parse(svgOf({ ...one.picture, title: 'A <b> & "co"', shapes }))
  expect(texts).toEqual(['A <b> & "co"', '<b> & "co"'])
})
