import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { whenNpmEnds } from './when-npm-ends.mjs'

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url))
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** Runs a command and resolves with its exit code. Nothing of it outlives this process, nor npm above it. */
export function run(command, args, options) {
  const child = spawn(process.execPath, [guard, command, ...args], {
    ...options,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let ending
  const pass = (signal) => {
    // A second one is from somebody who will not wait.
    if (child.connected) child.send({ signal: ending ? 'SIGKILL' : signal }, () => {})
    ending = signal
  }
  const signals = Object.keys(exitCodes)
  for (const signal of signals) process.on(signal, pass)
  const stopWatching = whenNpmEnds(() => pass('SIGTERM'))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (ending) process.exit(exitCodes[ending])
      for (const signal of signals) process.off(signal, pass)
      stopWatching()
      resolve(code ?? 1)
    })
  })
}
