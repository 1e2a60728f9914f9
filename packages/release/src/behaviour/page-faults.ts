import { join } from 'node:path'
import { build } from 'esbuild'
import type { Layout } from './lay-out.ts'
import { runInConsumer } from './node-faults.ts'

/** What browsers load of the client can be bundled for them, and restores where there is nothing of Node. */
export async function pageFaults({ consumer }: Layout): Promise<string[]> {
  const { errors } = await build({
    absWorkingDir: consumer,
    entryPoints: ['page.mjs'],
    outfile: join(consumer, 'page.js'),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
    logLevel: 'silent',
  }).catch((error: { errors: { text: string; location: { file: string } | null }[] }) => error)
  return errors.length > 0
    ? errors.map(({ text, location }) => `in a bundle for browsers: ${location?.file}: ${text}`)
    : runInConsumer(consumer, 'browse.mjs')
}
