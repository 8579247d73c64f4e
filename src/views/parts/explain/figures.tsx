import { ENOUGH, ENOUGH_REGIONS } from '../../../domain/figures/enough.ts'
import type { CatalogWords } from '../../../domain/part/catalog.ts'
import { MARKS_UP_TO } from '../../../domain/stats/distribution.ts'
import { likelyRangeRank } from '../../../domain/stats/likely-range.ts'

const SAID: readonly (readonly [quotes: string, said: string])[] = [
  ['0', '“no quotes yet”'],
  ['1', 'that one quote'],
  ['2', 'both quotes'],
  [`${ENOUGH.median} or ${ENOUGH.likelyRange - 1}`, 'cheapest, median and highest'],
  [`${ENOUGH.likelyRange} or more`, 'also the likely range of the median'],
  [`${ENOUGH.quartiles} or more`, 'also the middle half of the quotes (the quartiles)'],
]

function WhatIsSaid() {
  return (
    <table class="figures-table">
      <caption>What a page says for how many quotes</caption>
      <thead>
        <tr>
          <th scope="col">Quotes</th>
          <th scope="col">What is said</th>
        </tr>
      </thead>
      <tbody>
        {SAID.map(([quotes, said]) => (
          <tr>
            <th scope="row">{quotes}</th>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The definitions of the figures. */
export function Figures({ words }: { words: CatalogWords }) {
  const example = 20
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">The figures</h2>
      <p>
        <strong>Cheapest:</strong> the lowest price that counts; of equal ones the newest. It always comes
        with its day, place, dealer, whether it was quoted or paid, and what it includes. Where that dealer
        has been quoted again since, the newer price stands beside it.
      </p>
      <p>
        <strong>Median:</strong> as many quotes are below it as above. Of an even number of quotes it is the
        mean of the two middle ones, rounded to the cent.
      </p>
      <p>
        <strong>Middle half:</strong> from the first to the third quartile (type 7, as spreadsheets and R
        compute it).
      </p>
      <p>
        <strong>Likely range of the median:</strong> between two of the quotes themselves, counted from both
        ends so that it would hold the true median at least 9 times in 10 if the quotes were a random sample.
        {` With ${example} quotes it runs from the ${likelyRangeRank(example)}th lowest to the ${likelyRangeRank(example)}th highest. `}
        They are no random sample, so it is called likely, and nothing more.
      </p>
      <p>
        <strong>Old quotes:</strong> figures of three years are as asked, those of six in today’s money, and
        prices are judged in the same. Where there are too few of six years, the figures stand as they were
        asked, with their years, and today’s money second. Figures in today’s money are computed from each
        quote’s own constant price, so the cheapest may be another quote.
      </p>
      <p>
        <strong>Pictures:</strong>
        {` up to ${MARKS_UP_TO} quotes each is a dot; more are counted by steps of the scale. A country’s map `}
        {`stands once ${ENOUGH_REGIONS} of its parts have figures of their own; hatched parts show those of a wider area. `}
        Every picture has its numbers in a table.
      </p>
      <p>
        <strong>{`Cheapest per ${words.piece}:`}</strong>
        {` a set’s median in constant dollars, divided by its ${words.pieces}. `}A set that was reported
        unavailable more than a year after its last price is left out.
      </p>
      <WhatIsSaid />
      <p>
        Beside every figure stands how many quotes it rests on, the newest day among them and, where there are
        any, how many named dealers they are from and how many more are held for review.
      </p>
    </section>
  )
}
