import type { Guide } from '../../../domain/part/guide.ts'
import { sourceAnchor } from './passages.tsx'

/** Where all of it was read, under the numbers that the claims carry. */
export function GuideSources({ guide }: { guide: Guide }) {
  return (
    <section id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">Sources</h2>
      <p>What carries no number is advice that follows from them, not something that somebody has said.</p>
      <ol class="guide-sources">
        {guide.sources.map(({ id, title, url, about }) => (
          <li id={sourceAnchor(id)}>
            <a href={url}>{title}</a>
            <p>{about}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
