import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/run.ts'
import { wranglerConfig } from '../../scripts/lib/wrangler-config.ts'

/** Put together here, so that this file does not name them either. */
const REGISTRY_HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
].map((labels) => labels.join('.'))

/** One version, a beta too; no range of them. */
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

type Versions = Readonly<Record<string, string>>

interface Manifest {
  readonly dependencies?: Versions
  readonly devDependencies?: Versions
}

interface LockedPackage {
  readonly optionalDependencies?: Versions
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'))
}

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  return list.split('\0').filter((file) => file !== '' && existsSync(join(root, file)))
}

test('no tracked file names a package registry, so that everybody installs from their own', () => {
  const naming = trackedFiles().filter((file) => {
    const text = readFileSync(join(root, file), 'latin1')
    return REGISTRY_HOSTS.some((host) => text.includes(host)) || /"resolved": *"http/.test(text)
  })
  expect(trackedFiles()).toContain('package-lock.json')
  expect(naming).toEqual([])
})

const manifests = trackedFiles().filter((file) => basename(file) === 'package.json')

test.each(manifests)('%s pins every package to one version', (file) => {
  const { dependencies = {}, devDependencies = {} } = readJson(file) as Manifest
  const pinned = Object.entries({ ...dependencies, ...devDependencies })
  expect(pinned.length).toBeGreaterThan(0)
  expect(pinned.filter(([, version]) => !EXACT.test(version))).toEqual([])
})

test.each(manifests)(
  'beside %s the lock names a package for every platform, so that `npm ci` works on all',
  (file) => {
    const lock = readJson(dirname(file), 'package-lock.json') as { packages: Record<string, LockedPackage> }
    const { packages } = lock
    const locked = Object.keys(packages)
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) =>
          !locked.includes(`${path}/node_modules/${name}`) && !locked.includes(`node_modules/${name}`),
      ),
    )
    expect(missing).toEqual([])
  },
)

test('miniflare is the one that wrangler brings, and there is one of each', () => {
  const own = readJson('package.json') as { devDependencies: Record<string, string> }
  const wrangler = readJson('node_modules', 'wrangler', 'package.json') as { dependencies: object }
  const lock = readJson('package-lock.json') as { packages: object }
  const copies = Object.keys(lock.packages).filter((path) => /node_modules\/(miniflare|wrangler)$/.test(path))
  expect(wrangler.dependencies).toMatchObject({ miniflare: own.devDependencies.miniflare })
  expect(copies.toSorted()).toEqual(['node_modules/miniflare', 'node_modules/wrangler'])
})

test('the compatibility date is one that the installed runtime knows', () => {
  const runtime = readJson('node_modules', 'workerd', 'package.json') as { version: string }
  const built = /^\d+\.(\d{4})(\d{2})(\d{2})\./.exec(runtime.version)?.slice(1).join('-')
  const { compatibility_date: date } = wranglerConfig
  expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(String(date) <= String(built)).toBe(true)
})
