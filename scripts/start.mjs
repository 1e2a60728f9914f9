import { spawn } from 'node:child_process'
import { install, pinnedNode, root } from './install.mjs'
import { whenNpmEnds } from './when-npm-ends.mjs'

await install('start')

// A small space for new objects: with 10,000 drives the usual one holds 130 MB more, and nothing is quicker that is felt.
const program = ['--max-semi-space-size=4', '--conditions=@onedrive-restore/source', 'apps/dev/src/cli.ts']
const child = spawn(pinnedNode(), [...program, ...process.argv.slice(2)], {
  cwd: root,
  // Most of a start is compiling the tools it is made of; the second start finds that done.
  env: { NODE_COMPILE_CACHE: `${root}node_modules/.cache/compile`, ...process.env },
  // The channel tells the child when this process is gone, in whatever way.
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
whenNpmEnds(() => child.kill('SIGTERM'))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
