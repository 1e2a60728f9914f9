import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { generateRival } from '../generated-rival.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'

/** What "import client" adds to a page, minified and gzipped: our client against what people would use instead. */
export const section: Section = {
  title: 'Size of "import client" in a page (aim: 9.5 KB gzipped)',
  run,
}

async function run(): Promise<string> {
  const folder = await mkdtemp(fileURLToPath(new URL('rival-', import.meta.url)))
  const imports = {
    '@onedrive-restore/client': "import { createRestoreClient as it } from '@onedrive-restore/client'",
    'openapi-fetch': "import it from 'openapi-fetch'",
    ky: "import it from 'ky'",
    axios: "import it from 'axios'",
    Redocly: `import { client as it } from '${await generateRival(folder)}'`,
  }
  const rows = []
  for (const [name, code] of Object.entries(imports)) rows.push([name, ...(await sizes(code))])
  await rm(folder, { recursive: true })
  return table(['', 'minified KB', 'gzipped KB'], rows)
}

async function sizes(code: string): Promise<[minified: string, gzipped: string]> {
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nglobalThis.it = it`, resolveDir: import.meta.dirname },
    conditions: ['@onedrive-restore/source'],
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    minify: true,
    bundle: true,
    write: false,
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  return [kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length)]
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2)
}
