import type { Guide, Passage } from '../../../domain/part/guide.ts'
import { TELL } from '../../links.ts'
import { KeepNumbers } from '../text/keep-numbers.tsx'

/** Where the list of sources names one. */
export const sourceAnchor = (id: string): string => `source-${id}`

/** The numbers of a claim's sources, each leading to the list at the end. */
export function Cited({ guide, sources }: { guide: Guide; sources: readonly string[] }) {
  return (
    <>
      {guide.sources.map(({ id }, index) =>
        sources.includes(id) ? (
          <>
            {'\u00a0'}
            <a class="cited" href={`#${sourceAnchor(id)}`} aria-label={`Source ${index + 1}`}>
              {index + 1}
            </a>
          </>
        ) : null,
      )}
    </>
  )
}

function titleOf(guide: Guide, section: string): string {
  if (section === TELL) return guide.fitTest.title
  return guide.sections.find(({ id }) => id === section)?.title ?? section
}

/** Short paragraphs: what others say with its sources, and what follows from it. */
export function Passages({ guide, passages }: { guide: Guide; passages: readonly Passage[] }) {
  return (
    <>
      {passages.map((passage) =>
        'claim' in passage ? (
          <p>
            <KeepNumbers text={passage.claim} />
            <Cited guide={guide} sources={passage.sources} />
          </p>
        ) : (
          <p>
            <KeepNumbers text={passage.advice} />
            {passage.see && (
              <>
                {' '}
                <a href={`#${passage.see}`}>{titleOf(guide, passage.see)}</a>
              </>
            )}
          </p>
        ),
      )}
    </>
  )
}
