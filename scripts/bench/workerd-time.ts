import { readdirSync, readFileSync } from 'node:fs'

/** Processor time of a process and its threads so far, in milliseconds. */
export function processorTime(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = threads.map((thread) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
    } catch {
      return 0
    }
  })
  return nanoseconds.reduce((total, one) => total + one, 0) / 1e6
}

/** The workerd that this process has started last. */
export function workerd(): number {
  const own = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .filter((pid) => {
      try {
        const [, name, , parent] =
          /^\d+ \((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
        return name === 'workerd' && Number(parent) === process.pid
      } catch {
        return false
      }
    })
  return Math.max(...own)
}
