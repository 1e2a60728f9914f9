import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * For each folder with tests the name of its package and its key: turbo's hash of all that they read, of the packages below
 * them, and of the machine. `whole` is the key of tests that read the whole repository.
 */
export function readKeys(env) {
  const command = ['run', 'test', '//#lint:code', '--dry=json', '--env-mode=loose']
  const output = execFileSync('turbo', command, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  })
  const { tasks } = JSON.parse(output)
  // All that turbo knows of: the files of the root and of each package.
  const whole = createHash('sha256')
    .update(
      tasks
        .map(({ taskId, hash }) => `${taskId} ${hash}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')
  const own = tasks.filter(({ task }) => task === 'test')
  return Object.fromEntries(
    own.map(({ directory, package: name, hash }) => [
      directory.replaceAll('\\', '/'),
      { name, key: hash, whole },
    ]),
  )
}
