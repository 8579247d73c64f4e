// Installs the packages when that is due: the project's, then those of the folders that are named. It runs before
// anything is installed, with whatever Node the machine has, so it is plain JavaScript without packages.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync, utimesSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(import.meta.dirname ?? dirname(fileURLToPath(import.meta.url)))

for (const folder of [root, ...process.argv.slice(2).map((name) => join(root, name))]) {
  if (!isCurrent(folder)) install(folder)
}
requireNode(22)

/**
 * What npm writes at the end of an install.
 * @param {string} folder
 */
function installedIn(folder) {
  return join(folder, 'node_modules', '.package-lock.json')
}

/**
 * Whether the last install came after the last change of the lock file.
 * @param {string} folder
 */
function isCurrent(folder) {
  const installed = installedIn(folder)
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
  )
}

/** @param {string} folder */
function install(folder) {
  const installed = installedIn(folder)
  // `npm ci` deletes everything first, the Node that may be running this included. So it is for the first time.
  const args = existsSync(installed) ? ['install', '--no-save'] : ['ci']
  console.log(`Installing the packages (npm ${args[0]}) ...`)
  const { status } = runNpm(folder, [...args, '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) stop('npm could not install the packages; its message is above.')
  if (!existsSync(installed)) stop('npm ran, but node_modules is not there.')
  utimesSync(installed, new Date(), new Date())
}

/**
 * Runs npm under the Node that npm itself runs under: the one in node_modules may be about to change.
 * @param {string} cwd
 * @param {string[]} args
 */
function runNpm(cwd, args) {
  const options = { cwd, stdio: /** @type {const} */ ('inherit') }
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm?.endsWith('.js')) return spawnSync(node ?? process.execPath, [npm, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * npm's scripts start `node`, which is looked up in node_modules/.bin first.
 * @param {number} major
 */
function requireNode(major) {
  let version = 'none'
  try {
    version = execFileSync('node', ['--version'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}` },
      shell: process.platform === 'win32',
    }).trim()
  } catch {
    // said below
  }
  if (Number.parseInt(version.slice(1), 10) >= major) return
  stop(`Node ${major} or newer is needed, found ${version}. The package "node" brings one, but its install
script has to run: is "ignore-scripts" set (npm config get ignore-scripts)? Otherwise install Node 24.`)
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
