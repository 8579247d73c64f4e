import type { SetFigures } from '../figures/set-figures.ts'

const suffix = (code: string) => code.slice(code.indexOf('-') + 1)

/** Why a country's figures stand for a region: what the region has of its own. */
function ownWords({ own }: Pick<SetFigures, 'own'>): string {
  if (own.all === 0) return 'none'
  return own.inWindow === 0 ? 'none recent' : `${own.inWindow}`
}

/**
 * Where figures come from, in the wordings that a small picture can choose from: the longest first, the
 * shortest last.
 *
 * @example
 * shortAreaTexts(figuresForOklahoma) // => ['US, 1 from Oklahoma', 'US, 1 from OK', 'US']
 */
export function shortAreaTexts(
  shown: Pick<SetFigures, 'area' | 'place' | 'country' | 'own' | 'counted'>,
): readonly [string, ...string[]] {
  const { area, place, country, counted } = shown
  const near = suffix(place.code)
  const brief = country.brief.replace(/^the /, '')
  if (place.level === 'country') return [place.name, brief]
  if (area.code === place.code || counted === null) return [place.name, near]
  if (area.level === 'division') {
    return [`${place.name} and its neighbours`, `${near} and its neighbours`, `near ${near}`]
  }
  const own = ownWords(shown)
  const yet = own === 'none' ? ' yet' : ''
  return [`${brief}, ${own} from ${place.name}${yet}`, `${brief}, ${own} from ${near}${yet}`, brief]
}
