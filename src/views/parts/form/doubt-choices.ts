import type { DoubtedPrice } from '../../../domain/intake/did-you-mean.ts'
import { moneyText } from '../../../domain/text/money-text.ts'
import type { DOUBT_ANSWERS } from '../../../input/doubt-answer.ts'
import { typedPrice } from '../../../input/filled-form.ts'
import type { Site } from '../../models.ts'
import type { Choice } from './choices.tsx'

type Answer = (typeof DOUBT_ANSWERS)[number]
const answer = (value: Answer, text: string): Choice => ({ value, text })

/** What a price that is asked again can have been meant as, the likelier first. */
export function doubtChoices(site: Site, { doubt, cents, country }: DoubtedPrice): readonly Choice[] {
  if (doubt.reason === 'one-piece') {
    return [
      answer('as-typed', 'For the whole set'),
      answer('one-piece', `For one ${site.catalog.words.piece}`),
    ]
  }
  return [
    { value: typedPrice(doubt.meantCents), text: moneyText(doubt.meantCents, country.currency) },
    answer('as-typed', moneyText(cents, country.currency)),
  ]
}
