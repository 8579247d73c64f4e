/**
 * The page that shows a widget in a frame.
 *
 * @param place `US-OK`, or a country's code
 * @param set a set's short name, or `all`
 * @example
 * embedPath('US-OK', '2') // => '/embed/us-ok/2'
 */
export const embedPath = (place: string, set: string): string => `/embed/${place.toLowerCase()}/${set}`

const WIDTH = 400
const FRAME = 100
const ONE_SET = 140

/**
 * Width and height in pixels of a frame in which nothing has to be scrolled.
 *
 * @param sets how many sets it shows
 * @example
 * embedPixels(1) // => [400, 240]
 */
export const embedPixels = (sets: number): readonly [width: number, height: number] => [
  WIDTH,
  FRAME + sets * ONE_SET,
]
