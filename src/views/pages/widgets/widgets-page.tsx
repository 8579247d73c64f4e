import { widgetCode } from '../../../domain/widgets/widget-code.ts'
import type { WidgetChoice } from '../../../domain/widgets/widget-parts.ts'
import { WIDGETS_PATH } from '../../links.ts'
import type { Site } from '../../models.ts'
import { Layout } from '../../parts/layout/layout.tsx'
import { FittedCode, OtherCode } from '../../parts/widgets/code.tsx'
import { Preview } from '../../parts/widgets/preview.tsx'
import { WidgetQuestions } from '../../parts/widgets/questions.tsx'

interface Props {
  readonly site: Site
  readonly choice: WidgetChoice
}

/** The widget builder: `/widgets`, `/widgets?forum=phpbb&region=US-OK&set=2`. */
export function WidgetsPage({ site, choice }: Props) {
  const { catalog, origin, places } = site
  const home = places.countries[0]?.code ?? ''
  const code = widgetCode(choice, { origin, siteName: catalog.siteName, home })
  return (
    <Layout
      site={site}
      title="Fair prices in your signature"
      description={`A picture with the cheapest and the median ${catalog.words.part} price, for forum signatures and web pages: the code that fits your forum.`}
      path={WIDGETS_PATH}
      scripts={['widgets', 'copy']}
    >
      <div class="wrap widgets">
        <h1>Fair prices in your signature</h1>
        <p class="lead">
          A picture with the cheapest and the median price. It stays current by itself. Say where it goes, and
          copy the code that fits there.
        </p>
        <div class="builder">
          <WidgetQuestions site={site} choice={choice} />
          <div class="builder-result">
            <Preview parts={code.parts} />
            <FittedCode code={code} />
          </div>
        </div>
        <OtherCode code={code} />
      </div>
    </Layout>
  )
}
