import { FIGURES_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Counting } from '../../parts/explain/counting.tsx'
import { Figures } from '../../parts/explain/figures.tsx'
import { Lies } from '../../parts/explain/lies.tsx'
import { OneQuote } from '../../parts/explain/one-quote.tsx'
import { Screening } from '../../parts/explain/screening.tsx'
import { Sources } from '../../parts/explain/sources.tsx'
import { Layout } from '../../parts/layout/layout.tsx'

const SECTIONS = [
  { id: 'price', text: 'The price of one quote' },
  { id: 'counting', text: 'Which quotes count' },
  { id: 'figures', text: 'The figures' },
  { id: 'screening', text: 'What is held for review' },
  { id: 'lies', text: 'How far lies get' },
  { id: 'sources', text: 'Where it comes from' },
] as const

/** How the figures are made: `/figures`. */
export function FiguresPage({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      title="How the figures are made"
      description="Which quotes count, how the cheapest, the median and the likely range are made, what is held for review and why."
      path={FIGURES_PATH}
    >
      <div class="wrap prose">
        <h1>How the figures are made</h1>
        <p class="lead">
          Every figure here is made from quotes that owners have reported, by rules that are the same for
          everybody. These are the rules.
        </p>
        <nav aria-label="On this page">
          <ul class="contents">
            {SECTIONS.map(({ id, text }) => (
              <li>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
        <OneQuote site={site} />
        <Counting site={site} />
        <Figures words={site.catalog.words} />
        <Screening site={site} />
        <Lies />
        <Sources site={site} />
      </div>
    </Layout>
  )
}
