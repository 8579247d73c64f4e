import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.ts'

interface Unpacked {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Unpacks the Chromium of @sparticuz/chromium under node_modules, once. Null on systems that it is not for,
 * and where it cannot be unpacked.
 */
export function unpackChromium(): Unpacked | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const cache = join(root, 'node_modules', '.cache')
  const folder = join(cache, `chromium-${packageVersion()}`)
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) unpack(cache, folder)
  if (!existsSync(executablePath)) return null
  const fonts = join(folder, 'fonts')
  writeFileSync(join(fonts, 'fonts.conf'), fontsConf(folder))
  return { executablePath, env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: fonts } }
}

function packageVersion(): string {
  const manifest = readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  return version
}

/** Under another name first, so that a folder with the right name is always complete. */
function unpack(cache: string, folder: string): void {
  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, 'unpacking-'))
  try {
    unpackInto(unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    console.error(`@sparticuz/chromium could not be unpacked: ${error}`)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * The package unpacks to the temporary folder, and brings the libraries that Chromium needs only where it
 * takes the machine for a cloud function. A process of its own keeps both pretences out of this one.
 */
function unpackInto(folder: string): void {
  const script = "const { default: c } = await import('@sparticuz/chromium'); await c.executablePath()"
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, env, stdio: 'pipe' })
}

/** The package's own names a fixed folder; without any font Chromium aborts. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
