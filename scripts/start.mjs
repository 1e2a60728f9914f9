import { spawn } from 'node:child_process'
import { install, pinnedNode, root } from './install.mjs'

install()

const child = spawn(pinnedNode(), ['--conditions=@onedrive-restore/source', 'apps/dev/src/cli.ts'], {
  cwd: root,
  // Most of a start is compiling the tools it is made of; the second start finds that done.
  env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compile`, ...process.env },
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
// Ctrl-C reaches the child as well; this process only waits for it.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm starts this below a shell, and a shell that is ended passes nothing on: its end is seen by a new parent.
const { ppid } = process
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== ppid) child.kill('SIGTERM')
  }, 200).unref()
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
