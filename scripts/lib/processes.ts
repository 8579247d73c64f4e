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
