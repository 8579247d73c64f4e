/** A font of the widget's atlas: a weight at one size, with the letters that are set in it. */
export interface AtlasFont {
  readonly name: string
  /** In web/fonts. */
  readonly file: string
  /** In pixels. */
  readonly size: number
  readonly letters: string
  /** Whether figures are equally wide, so that they stand in columns. */
  readonly isTabular: boolean
}

export const DIGITS = '0123456789'

const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')
const CURRENCIES = '€£¥'
const TEXT = `${ASCII}…·’–é${CURRENCIES}`
/** Amounts, with the letters and signs that stand before them; last, what stands for everything else. */
const AMOUNTS = `${DIGITS}.,- $${CURRENCIES}ABCDEFGHIJKLMNOPQRSTUVWXYZ?`

export const ATLAS_FONTS: readonly AtlasFont[] = [
  { name: 'text-11', file: 'barlow-500.woff2', size: 11, letters: TEXT, isTabular: true },
  { name: 'text-12', file: 'barlow-500.woff2', size: 12, letters: TEXT, isTabular: true },
  { name: 'bold-12', file: 'barlow-600.woff2', size: 12, letters: TEXT, isTabular: true },
  { name: 'figure-14', file: 'barlow-600.woff2', size: 14, letters: AMOUNTS, isTabular: false },
  { name: 'figure-18', file: 'barlow-600.woff2', size: 18, letters: AMOUNTS, isTabular: false },
  { name: 'figure-23', file: 'barlow-600.woff2', size: 23, letters: AMOUNTS, isTabular: false },
  { name: 'text-22', file: 'barlow-500.woff2', size: 22, letters: TEXT, isTabular: true },
  { name: 'text-24', file: 'barlow-500.woff2', size: 24, letters: TEXT, isTabular: true },
  { name: 'bold-24', file: 'barlow-600.woff2', size: 24, letters: TEXT, isTabular: true },
  { name: 'figure-28', file: 'barlow-600.woff2', size: 28, letters: AMOUNTS, isTabular: false },
  { name: 'figure-36', file: 'barlow-600.woff2', size: 36, letters: AMOUNTS, isTabular: false },
  { name: 'figure-46', file: 'barlow-600.woff2', size: 46, letters: AMOUNTS, isTabular: false },
  { name: 'text-32', file: 'barlow-500.woff2', size: 32, letters: TEXT, isTabular: false },
  { name: 'bold-52', file: 'barlow-600.woff2', size: 52, letters: TEXT, isTabular: false },
  { name: 'figure-96', file: 'barlow-600.woff2', size: 96, letters: AMOUNTS, isTabular: false },
]
