import { ENOUGH } from '../../../domain/figures/enough.ts'
import { areaText } from '../../../domain/figures/text/area-text.ts'
import { firstYear } from '../../../domain/figures/window.ts'
import { listText } from '../../../domain/text/count-text.ts'
import type { Site } from '../../models.ts'

/** The division of some region, as an example that is always true. */
function divisionText({ places }: Site): string | null {
  const [division] = places.divisions.filter(({ regions }) => regions.length === 4)
  const [from] = division?.regions ?? []
  const area = from ? places.areasOf(from).find(({ level }) => level === 'division') : undefined
  return area && from ? areaText(area, from, places) : null
}

/** Which quotes figures rest on: status, area, window. */
export function Counting({ site }: { site: Site }) {
  const { thisYear, places } = site
  const words = listText(places.countries.map(({ regionWord }) => regionWord)).replace(' and ', ' or ')
  const example = divisionText(site)
  return (
    <section aria-labelledby="counting">
      <h2 id="counting">Which quotes count</h2>
      <p>
        Published quotes with a price. A report that a dealer cannot get the set, or calls it discontinued, is
        shown as availability and is never a price.
      </p>
      <p>
        <strong>{`The ${words}`}</strong> of a quote is where the dealer is, not the caller. A quote whose{' '}
        {words} is not known counts for its country only.
      </p>
      <p>
        <strong>Area and years.</strong>{' '}
        {`Figures need at least ${ENOUGH.median} quotes. The page takes the first step of this ladder that has them:`}
      </p>
      <ol>
        <li>{`the ${words} itself, quotes since ${firstYear('3y', thisYear)} (this year and the two before);`}</li>
        <li>{`the ${words} with the others of its division, as the statistics offices draw them${example ? `, such as ${example}` : ''}, the same years;`}</li>
        <li>the whole country, the same years;</li>
        <li>{`the same three, since ${firstYear('6y', thisYear)} (this year and the five before);`}</li>
        <li>the same three, all years.</li>
      </ol>
      <p>
        {`If no step has ${ENOUGH.median}, it shows the whole country over all years. The page says which step it took and why, and lists the place’s own quotes beside it, however few they are.`}
      </p>
      <p>
        <strong>One voice each.</strong> The same dealer is the same name in the same {words}, however it is
        written: capitals, accents, the order of its words, and a city in it or beside it make no difference,
        nor does what stands behind the city, or “parts dept.” behind the name. When one sender reports the
        same dealer and set again, the newer quote takes the older one’s place. So does the newer of one
        sender’s reports, without a dealer’s name, that a set cannot be had in a country. Prices without a
        dealer’s name never replace each other. The same quote sent twice is stored once, as long as nothing
        newer has taken its place.
      </p>
    </section>
  )
}
