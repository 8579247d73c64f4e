import type { SetFigures } from '../../../domain/figures/set-figures.ts'
import { areaText } from '../../../domain/figures/text/area-text.ts'
import { firstYear } from '../../../domain/figures/window.ts'
import { holdText } from '../../../domain/intake/hold-text.ts'
import type { HeldSaid, Receipt } from '../../../domain/intake/receipt.ts'
import type { Quote } from '../../../domain/quotes/quote.ts'
import { countText } from '../../../domain/text/count-text.ts'
import type { Site } from '../../models.ts'
import { capital } from '../text/text.ts'

export interface ReceiptWords {
  readonly heading: string
  readonly sentence: string
  readonly tone: 'counted' | 'held' | 'aside'
}

interface Facts {
  readonly site: Site
  readonly quote: Quote
  readonly figures: SetFigures
}

const UNTIL_LOOKED_AT =
  'It counts nowhere until somebody has looked at it. Nothing is lost, and you need not send it again.'

const words = (tone: ReceiptWords['tone'], heading: string, sentence: string): ReceiptWords => ({
  heading,
  sentence,
  tone,
})

function countedWords(receipt: Extract<Receipt, { after: number }>, { site, figures }: Facts): ReceiptWords {
  const area = areaText(figures.area, figures.place.code, site.places)
  const quotes = countText(receipt.after, 'quote')
  switch (receipt.said) {
    case 'counted':
      return receipt.before === 0
        ? words('counted', 'Counted', `It is the first: the figures for ${area} now rest on ${quotes}.`)
        : words(
            'counted',
            'Counted',
            `The figures for ${area} now rest on ${quotes}, up from ${receipt.before}.`,
          )
    case 'counted-recent-only': {
      const since = firstYear(figures.window, site.thisYear)
      const sentence = `There are enough recent quotes now, so the page leaves the older ones behind: the figures for ${area} rest on the ${quotes} since ${since}.`
      return words('counted', 'Counted, and the figures are recent now', sentence)
    }
    case 'counted-nearer':
      return words(
        'counted',
        'Counted, and the figures are nearer now',
        `${capital(area)} has enough quotes of its own now: the figures rest on ${quotes} from there.`,
      )
  }
}

function heldWords(said: HeldSaid, { quote, figures }: Facts): ReceiptWords {
  const reason = quote.hold ? holdText(quote.hold, figures.country.currency) : 'it stands out from the others'
  switch (said) {
    case 'held-for-price':
      return words('held', 'Held for its price', `The price is ${reason}. ${UNTIL_LOOKED_AT}`)
    case 'held-too-many':
      return words('held', 'Held: too many today', `${capital(reason)}. ${UNTIL_LOOKED_AT}`)
    case 'held-not-verified':
      return words(
        'held',
        'Held until somebody has looked',
        `The check that a person sends it did not run in your browser, did not answer, or could not tell. ${UNTIL_LOOKED_AT}`,
      )
    case 'held-for-words':
      return words('held', 'Held for what it says', `There is ${reason}. ${UNTIL_LOOKED_AT}`)
  }
}

/** What the sender of a quote is told, for every case of a receipt. */
export function receiptWords(receipt: Receipt, facts: Facts): ReceiptWords {
  const { figures, quote, site } = facts
  switch (receipt.said) {
    case 'counted':
    case 'counted-recent-only':
    case 'counted-nearer':
      return countedWords(receipt, facts)
    case 'held-for-price':
    case 'held-too-many':
    case 'held-not-verified':
    case 'held-for-words':
      return heldWords(receipt.said, facts)
    case 'replaced':
      return words(
        'counted',
        'It replaces your earlier one',
        quote.dealer === null
          ? 'You had reported before that it cannot be had. Of what you report without a dealer’s name only the newest counts.'
          : 'You had reported this dealer and set before; of the two only the newer quote counts.',
      )
    case 'already-there':
      return words(
        'aside',
        'Already there',
        'This quote had been stored before. It is there once, and counts once.',
      )
    case 'reported':
      return words(
        'counted',
        'Noted',
        'It has no price, so the prices stay as they are. It counts as a report that the set could not be had.',
      )
    case 'changed':
      return words('counted', 'Changed', 'What you sent now stands in its place, and the figures follow.')
    case 'unchanged':
      return words('aside', 'Nothing was changed', 'The quote says this already.')
    case 'withdrawn':
      return words('aside', 'Withdrawn', 'It is shown nowhere and counts nowhere any more.')
    case 'outside-window':
      return words(
        'aside',
        'Stored, outside the years shown',
        `The figures use quotes since ${firstYear(figures.window, site.thisYear)}; this one is of ${quote.quotedOn.slice(0, 4)}. It is in the list of quotes.`,
      )
    case 'no-longer-counted':
      return words(
        'aside',
        'No longer counted',
        'It was taken off, or a newer one has taken its place, since.',
      )
  }
}
