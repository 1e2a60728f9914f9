import { spawn } from 'node:child_process'

/**
 * Runs a command in a process group of its own, for the process that started this one and talks to it by IPC. When
 * that process is gone, in whatever way, the whole group is ended.
 */
const [command, ...args] = process.argv.slice(2)
const isWindows = process.platform === 'win32'
const child = spawn(command, args, { stdio: 'inherit', detached: !isWindows, shell: isWindows })
process.send({ pid: child.pid })

process.on('message', ({ signal }) => tell(signal))
process.on('disconnect', () => tell('SIGKILL'))
// The process above hears them as well, and says so once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})

child.on('error', ({ message }) => console.error(message))
child.on('close', (code) => {
  tell('SIGKILL')
  process.exit(code ?? 1)
})

function tell(signal) {
  try {
    if (isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended.
  }
}
