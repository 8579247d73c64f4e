import { GUIDE_PATH, placePath, submitPath, TELL } from '../../links.ts'
import type { GuidePageModel, Site } from '../../models.ts'
import { Fit, FitAtAGlance } from '../../parts/guide/fit.tsx'
import { Section } from '../../parts/guide/section.tsx'
import { GuideSources } from '../../parts/guide/sources.tsx'
import { Tell } from '../../parts/guide/tell.tsx'
import { Layout } from '../../parts/layout/layout.tsx'

interface Props {
  readonly site: Site
  readonly model: GuidePageModel
}

function Contents({ site }: { site: Site }) {
  const { fitTest, sections } = site.catalog.guide
  const behind = 1 + sections.findIndex(({ id }) => id === fitTest.section)
  const entries = [
    { id: 'years', title: 'Year by year' },
    ...sections.toSpliced(behind, 0, { id: TELL, title: fitTest.title, passages: [] }),
    { id: 'sources', title: 'Sources' },
  ]
  return (
    <nav class="guide-contents" aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ol>
        {entries.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** What to do with the answer. */
function Next({ site }: { site: Site }) {
  const home = site.places.countries[0]?.code ?? ''
  return (
    <p class="ways guide-next">
      <a class="button" href={placePath(home, site.places)}>
        See what dealers ask
      </a>
      <a href={submitPath()}>Report a quote</a>
    </p>
  )
}

/** Does it fit, what to check, other ways, fitting it: `/guide`. All it says is the catalogue's. */
export function GuidePage({ site, model }: Props) {
  const { guide, words } = site.catalog
  const { fitTest } = guide
  const title = model.errors.length > 0 ? `Error: ${guide.title}` : guide.title
  return (
    <Layout site={site} title={title} description={guide.description} path={GUIDE_PATH} section="guide">
      <div class="wrap guide">
        <h1>{guide.heading}</h1>
        <p class="lead">{guide.lead}</p>
        <FitAtAGlance guide={guide} yourCar={words.yourCar} />
        <div class="guide-body">
          <Contents site={site} />
          <div class="prose guide-text">
            <Fit guide={guide} fits={model.fits} />
            {guide.sections.map((section) => (
              <>
                <Section site={site} section={section} />
                {section.id === fitTest.section && <Tell test={fitTest} model={model} />}
              </>
            ))}
            <GuideSources guide={guide} />
            <Next site={site} />
          </div>
        </div>
      </div>
    </Layout>
  )
}
