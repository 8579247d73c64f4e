import { type Advice, adviceOn } from '../../../domain/advice/advice.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import type { Site } from '../../models.ts'

/** The advice on a set, with the words of this site. */
export const adviceFor = (figures: SetFigures, { places, thisYear, catalog }: Site): Advice =>
  adviceOn(figures, { places, thisYear, words: catalog.words })
