import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startMock } from '@onedrive-restore/mock'

// A process of its own, run with --expose-gc: what is left after a collection is what grows, if anything does.
const load = fileURLToPath(new URL('load.ts', import.meta.url))
const [requests = '100000'] = process.argv.slice(2)
const parts = 5

await using mock = await startMock()
const sizes: number[] = []
for (let part = 0; part < parts; part++) {
  const args = ['--conditions=@onedrive-restore/source', load, mock.url, '1', `${Number(requests) / parts}`]
  await promisify(execFile)(process.execPath, args)
  globalThis.gc?.()
  sizes.push(Math.round(process.memoryUsage().heapUsed / 1024 / 1024))
}
console.log(sizes.join(', '))
