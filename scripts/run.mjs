import { install, root, toolEnvironment } from './install.mjs'
import { run } from './run-command.mjs'

/** Installs what is missing and runs one of the tools in the root of the repository. */
const [command = '', ...args] = process.argv.slice(2)
if (!command) {
  console.error('Say which tool to run, such as: npm run tool -- turbo run build')
  process.exit(1)
}
await install('everything')
process.exitCode = await run(command, args, { cwd: root, env: toolEnvironment() })
