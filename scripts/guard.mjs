import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * Runs a command in a session of its own, for the process that started this one and talks to it by IPC. What that
 * process asked to end, or left behind when it ended itself, is ended with everything below it.
 */
const [command, ...args] = process.argv.slice(2)
const isWindows = process.platform === 'win32'
const child = spawn(command, args, { stdio: 'inherit', detached: !isWindows, shell: isWindows })
process.send({ pid: child.pid })

let isOver = false
process.on('message', ({ signal }) => {
  isOver = true
  tell(signal)
})
process.on('disconnect', endSession)
// In a terminal they arrive here as well; the process above says what is to be done.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

child.on('error', ({ message }) => {
  console.error(message)
  process.exit(1)
})
child.on('exit', (code) => {
  if (isOver) endSession()
  process.exit(code ?? 1)
})

function tell(signal) {
  if (isWindows) child.kill(signal)
  else kill(-child.pid, signal)
}

function endSession() {
  tell('SIGKILL')
  // Task runners put what they start into groups of its own; the session is still the same.
  if (process.platform === 'linux') for (const pid of membersOfSession()) kill(pid, 'SIGKILL')
}

function membersOfSession() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => sessionOf(pid) === child.pid)
}

function sessionOf(pid) {
  try {
    const [, session] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/^\d+ \(.*\) \S \d+ \d+ (\d+)/s)
    return Number(session)
  } catch {
    return undefined
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended.
  }
}
