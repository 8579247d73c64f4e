/** A letter as the browser draws it: its coverage from 0 to 255, row by row, cropped to what is inked. */
export interface DrawnLetter {
  readonly advance: number
  readonly left: number
  /** Rows from the baseline up to the top row. */
  readonly rise: number
  readonly width: number
  readonly coverage: readonly number[]
}
