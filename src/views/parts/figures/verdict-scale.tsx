import { judgedPrices } from '../../../domain/advice/fair-range.ts'
import { ENOUGH } from '../../../domain/figures/enough.ts'
import type { ChartFigures } from '../../../domain/figures/figures.ts'
import { charted } from '../../../domain/figures/figures-shown.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { moneyText, roundMoneyText } from '../../../domain/text/money-text.ts'
import type { Site } from '../../models.ts'
import { ChartPicture } from '../charts/picture.tsx'
import { setName } from './set-panel.tsx'

interface VerdictScaleProps {
  readonly site: Site
  readonly figures: SetFigures
  readonly charts: ChartFigures
  /** The price that was told. */
  readonly cents: number
}

/** Where a told price lies among the counted ones, in the money that the verdict compares them in. */
export function VerdictScale({ site, figures: shown, charts, cents }: VerdictScaleProps) {
  const { counted, country, window } = shown
  if (!counted || counted.quotes < ENOUGH.median) return null
  const { prices, dollarsOf } = judgedPrices(window, counted)
  const money = (amount: number) =>
    dollarsOf === null ? moneyText(amount, country.currency) : roundMoneyText(amount, country.currency)
  const unit = dollarsOf === null ? 'as asked' : `in ${dollarsOf} dollars`
  const picture = charted({ prices, money, unit, dollarsOf }, shown, charts)
  if (!picture) return null
  return (
    <ChartPicture name={setName(shown.set, site)} shown={picture} quotes={counted.quotes} marked={cents} />
  )
}
