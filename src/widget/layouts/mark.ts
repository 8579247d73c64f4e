import type { Line } from '../picture.ts'
import { line } from '../shapes.ts'

const RADIUS = 4.5
const SIDES = 12
const THICK = 2

/** The site's mark: a key whose bow is a dial with a needle, 12 pixels wide and 20 high, hanging from its centre. */
export function mark(x: number, y: number): readonly Line[] {
  const at = (n: number): readonly [number, number] => {
    const angle = (2 * Math.PI * n) / SIDES
    return [x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle)]
  }
  const bow = Array.from({ length: SIDES }, (_, n) => line('accent', THICK, at(n), at(n + 1)))
  const tooth = (down: number) => line('accent', THICK, [x, y + down], [x + 4, y + down])
  return [
    ...bow,
    line('accent', THICK, [x, y + RADIUS], [x, y + 16]),
    tooth(11),
    tooth(15),
    line('ink', 1.2, [x, y], [x + 1.8, y - 2]),
  ]
}
