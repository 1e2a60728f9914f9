import { readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Where the finished page is. */
export const page = fileURLToPath(new URL('../dist/index.html', import.meta.url))

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')
const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.yaml'))

/** Redoc asks a CDN for its logo; a page that works offline and tells nobody does without. */
const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g

/** The page may load only what it carries. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data: blob:; \
font-src data:; worker-src blob:"

/** Renders the bundle as one self-contained page. The old page stays until the new one is whole. */
export async function buildDocs(): Promise<void> {
  const draft = `${page}.new.html`
  await runRedocly(['build-docs', bundle, '--inlineBundle', '-o', draft])
  const html = await readFile(draft, 'utf8')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  await writeFile(draft, html.replace('<head>', `<head>${meta}`).replace(logo, 'data:,'))
  await rename(draft, page)
}

/** Runs the command line of Redocly on a thread, which cannot outlive this process. */
function runRedocly(argv: string[]): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off' }
  const worker = new Worker(redocly, { argv, env, execArgv: [], stdout: true, stderr: true })
  let output = ''
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(output))))
  })
}
