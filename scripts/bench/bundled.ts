import { build } from 'esbuild'
import { root } from '../lib/run.ts'
import { wranglerConfig } from '../lib/wrangler-config.ts'

/** A module and all that it imports as one minified file, as wrangler would make it. */
export async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    alias: { ...wranglerConfig.alias },
  })
  return outputFiles[0]?.text ?? ''
}
