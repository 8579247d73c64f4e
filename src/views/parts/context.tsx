import type { SetFigures } from '../../domain/set-figures.ts'
import type { Site } from '../models.ts'
import { SetPanel } from './set-panel.tsx'
import { currencyText } from './text.ts'

interface ContextProps {
  readonly site: Site
  readonly context: readonly SetFigures[]
  /** The place that has no figures of its own, inside a sentence. */
  readonly place: string
}

/** Another country's figures where a place has none: to look at, not to expect. */
export function Context({ site, context, place }: ContextProps) {
  const [first] = context
  if (!first) return null
  const { country } = first
  return (
    <section class="context" aria-labelledby="context">
      <h2 id="context">{`For comparison: ${country.inText}, in ${currencyText(country.currency)}`}</h2>
      <p>{`There are no figures for ${place} yet. These are another country’s, in its own currency; nothing is converted.`}</p>
      <div class="panels">
        {context.map((figures) => (
          <SetPanel site={site} figures={figures} />
        ))}
      </div>
    </section>
  )
}
