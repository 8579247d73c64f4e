import {
  type FitCount,
  type FitOfYear,
  type FitReport,
  fitOfYears,
  modelName,
} from '../../../domain/part/fit-report.ts'
import type { FitTest } from '../../../domain/part/guide.ts'
import { countText } from '../../../domain/text/count-text.ts'
import { KeepNumbers } from '../text/keep-numbers.tsx'

const ofModels = (models: FitOfYear['models']): string =>
  models.map(({ name, reports, found }) => `${name}: ${found} of ${reports}`).join(', ')

/**
 * What the reports of a year found, with its models where more than one has been looked at.
 *
 * @example
 * foundText({ year: 1994, reports: 4, found: 3, models: [{ name: 'Model B', reports: 4, found: 3 }] }, { foundIt: 'found it' })
 * // => '1994: 3 of 4 reports found it (Model B)'
 */
export function foundText(
  { year, reports, found, models }: FitOfYear,
  { foundIt }: Pick<FitTest, 'foundIt'>,
): string {
  const [only, ...others] = models
  const which = others.length === 0 ? only?.name : ofModels(models)
  return `${year}: ${found} of ${countText(reports, 'report')} ${foundIt} (${which})`
}

/** What one report says, in words: "Model B of 1994, it is there". */
export const saidText = ({ model, year, found }: FitReport, test: FitTest): string =>
  `${modelName(model, test)} of ${year}, ${(found ? test.yes : test.no).said}`

interface Props {
  readonly test: FitTest
  readonly years: readonly number[]
  readonly fits: readonly FitCount[] | null
}

/** What owners found in some years, beside what the sources say; nothing where nobody has looked. */
export function FitCounts({ test, years, fits }: Props) {
  const found = fitOfYears(years, fits ?? [], test)
  if (found.length === 0) return null
  return (
    <div class="fit-counts">
      <p>Owners have looked; what they say is unchecked.</p>
      <ul>
        {found.map((of) => (
          <li>
            <KeepNumbers text={foundText(of, test)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
