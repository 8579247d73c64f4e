import { ENOUGH } from '../../../domain/figures/enough.ts'
import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { roundMoneyText } from '../../../domain/text/money-text.ts'
import type { Site } from '../../models.ts'
import { ChartPicture } from '../charts/picture.tsx'
import { setName } from './set-panel.tsx'

interface VerdictScaleProps {
  readonly site: Site
  readonly figures: SetFigures
  /** The price that was told, in constant dollars. */
  readonly cents: number
}

/** Where a told price lies among the counted ones, in constant dollars as the verdict compares them. */
export function VerdictScale({ site, figures: shown, cents }: VerdictScaleProps) {
  const { counted, country } = shown
  if (!counted || counted.quotes < ENOUGH.median) return null
  const { constant, quotes } = counted
  const money = (amount: number) => roundMoneyText(amount, country.currency)
  return (
    <ChartPicture
      name={setName(shown.set, site)}
      shown={{ prices: constant, money, unit: `in ${constant.year} dollars` }}
      quotes={quotes}
      marked={cents}
    />
  )
}
