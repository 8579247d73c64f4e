import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { killGroup } from '../../scripts/lib/processes.ts'

/** Starts a process that shares its output, says so, and does not end when it is asked to. */
const PARENT = `
  process.on('SIGTERM', () => {})
  const child = ['-e', "process.on('SIGTERM', () => {}); console.log('runs'); setInterval(() => {}, 1000)"]
  require('node:child_process').spawn(process.execPath, child, { stdio: 'inherit' })
  setInterval(() => {}, 1000)`

it('kills a child with what it started', async () => {
  const child = spawn(process.execPath, ['-e', PARENT], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  // The output ends when nobody has it any more.
  const closed = once(child, 'close')
  killGroup(child)
  expect(await closed).toEqual([null, 'SIGKILL'])
})

it('leaves a child alone that has ended', async () => {
  const child = spawn(process.execPath, ['-e', ''], { detached: true, stdio: 'ignore' })
  await once(child, 'close')
  expect(() => killGroup(child)).not.toThrow()
})
