import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { wranglerConfig } from '../lib/wrangler-config.ts'
import { bundled } from './bundled.ts'
import { middle } from './middle.ts'

/** A Worker that draws a picture as often as it is asked to, from the very code that the site draws with. */
const DRAWING = `
import { pngOf } from './src/widget/formats/png.ts'
import { widgetPicture } from './src/widget/widget-picture.ts'
import { openGraph } from './src/widget/layouts/open-graph.ts'
import { LAUNCH_FACTS } from './scripts/bench/launch-facts.ts'
export default {
  async fetch(request) {
    const query = new URL(request.url).searchParams
    const draw = () => query.get('what') === 'card'
      ? widgetPicture({ ...LAUNCH_FACTS, size: 'card', theme: 'light' })
      : openGraph({ ...LAUNCH_FACTS, theme: 'light' })
    let bytes = 0
    for (let n = 0; n < Number(query.get('times')); n++) bytes += (await pngOf(draw())).length
    return new Response(String(bytes))
  },
}`

/** How long one picture takes in workerd once it is warm, in milliseconds: many in a request, less none. */
export async function warmPicture(what: 'card' | 'open-graph'): Promise<number> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: await bundled(DRAWING),
      compatibilityDate: wranglerConfig.compatibility_date,
    }),
  )
  try {
    const times = what === 'card' ? 300 : 60
    const ask = async (count: number) => {
      const begun = performance.now()
      await (await worker.dispatchFetch(`http://localhost/?what=${what}&times=${count}`)).text()
      return performance.now() - begun
    }
    for (let round = 0; round < 3; round++) await ask(times)
    const found: number[] = []
    for (let round = 0; round < 7; round++) found.push(((await ask(times)) - (await ask(0))) / times)
    return middle(found)
  } finally {
    await worker.dispose()
  }
}
