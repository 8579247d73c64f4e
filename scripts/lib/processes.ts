import { type ChildProcess, execFileSync } from 'node:child_process'

/** Asks a child to end, with what it started; insists after five seconds. */
export function stopTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' })
    return
  }
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), 5000)
  child.on('close', () => clearTimeout(insist))
}

/**
 * Kills a child and whatever it started at one stroke: none of them gets to finish anything. The child leads
 * a process group, for it was started as `detached`.
 */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') stopTree(child)
  else process.kill(-child.pid, 'SIGKILL')
}

/**
 * Calls back once the process that started this one is gone. Under npm that matters: ending `npm start` by
 * its process id ends npm and its shell only, which does not pass the signal on. (Windows keeps the id.)
 */
export function whenOrphaned(callback: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, 500)
  timer.unref()
}
