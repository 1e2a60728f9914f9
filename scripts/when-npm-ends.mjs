import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const everyMs = 200

// Read when this is loaded: who is above can end before anybody asks to be called back, and would then not be known any more.
const above = readAbove()

/**
 * Calls back when npm above this process is gone, or the shell that npm starts scripts in. Either can be ended so that
 * no signal arrives here. Returns a function that ends the watch. On Windows nothing is watched.
 */
export function whenNpmEnds(callback) {
  if (above.length === 0) return () => {}
  const timer = setInterval(() => {
    if (above.every(isRunning)) return
    clearInterval(timer)
    callback()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** The processes whose end is ours. */
function readAbove() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return []
  const parent = lookUp(process.ppid)
  return /(^|\/)\w*sh$/.test(parent.name) ? [process.ppid, parent.parent] : [process.ppid]
}

function isRunning(pid) {
  try {
    // Nobody may have collected it yet: on Linux that shows, and elsewhere it is rare.
    return process.platform === 'linux' ? lookUp(pid).state !== 'Z' : process.kill(pid, 0)
  } catch {
    return false
  }
}

/** What is known of a process; throws when there is none. */
function lookUp(pid) {
  const line =
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^\d+ \((.*)\) (\S) (\d+).*$/s, '$2 $3 $1')
      : execFileSync('ps', ['-o', 'state=,ppid=,comm=', '-p', `${pid}`], { encoding: 'utf8' })
  const [, state, parent, name] = line.trim().match(/^(\S+)\s+(\d+)\s+(.*)$/) ?? []
  return { state, parent: Number(parent), name }
}
