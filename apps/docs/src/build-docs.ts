import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { folder } from './folder.ts'
import { withSmallSources } from './small-sources.ts'
import { type ApiDocument, withSamples } from './with-samples.ts'

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')
const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.yaml'))
const bundleJson = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.json'))

/** Redoc asks a CDN for its logo; a page that works offline and tells nobody does without. */
const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g

/** The page may load only what it carries. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data: blob:; \
font-src data:; worker-src blob:"

/** Renders the bundle as one self-contained page. The old page stays until the new one is whole. */
export async function buildDocs(): Promise<void> {
  const draft = join(folder, 'index.html.new.html')
  const described = join(folder, 'with-samples.json')
  await mkdir(folder, { recursive: true })
  const document = JSON.parse(await readFile(bundleJson, 'utf8'))
  await writeFile(described, JSON.stringify(withDownload(withSamples(withSmallSources(document)))))
  await runRedocly(['build-docs', described, '--inlineBundle', '-o', draft])
  const html = await readFile(draft, 'utf8')
  await writeFile(draft, await mended(html))
  await copyFile(bundle, join(folder, 'openapi.yaml'))
  await rename(draft, join(folder, 'index.html'))
}

/** The document with a link to the bundle, which lies beside the page, and with a version that is not taken for the API's. */
function withDownload<Document extends ApiDocument & { info: { version: string; description: string } }>(
  document: Document,
): Document {
  const [intro, ...guides] = document.info.description.split(/^(?=# )/m)
  const link = 'This description as a file: [openapi.yaml](openapi.yaml).\n\n'
  const description = [intro, link, ...guides].join('')
  return {
    ...document,
    info: { ...document.info, version: `contract ${document.info.version}`, description },
  }
}

/** The page with its policy, and with what Redoc leaves to mend. */
async function mended(html: string): Promise<string> {
  const part = (name: string) => readFile(new URL(`page/${name}`, import.meta.url), 'utf8')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const end = `<style>${await part('mend.css')}</style><script>${await part('mend.js')}</script></body>`
  // Functions, because a text would be searched for dollar signs.
  return html
    .replace('<head>', () => `<head>${meta}`)
    .replace(logo, 'data:,')
    .replaceAll(/ href="\/(?=[\w-]*["/])/g, ' href="#/')
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => end)
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
