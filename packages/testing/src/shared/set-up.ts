import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { variable } from './address.ts'

const program = fileURLToPath(new URL('serve.ts', import.meta.url))

/** vitest calls it once before all tests, and what it returns once after them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const args = ['--conditions=@onedrive-restore/source', program]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  process.env[variable] = `${line}`.trim()
  return async () => {
    const ended = once(child, 'close')
    child.stdin.end()
    await ended
  }
}
