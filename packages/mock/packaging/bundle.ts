import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { jsonAsText, requiredBuiltins } from './faster-start.ts'
import { publishedContract } from './published-contract.ts'
import { slimPrism } from './slim-prism.ts'
import { wholeParser } from './whole-parser.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles the mock with Prism into `mock.js`, and writes the two files by which it is reached: `index.js` for
 * `import`, `cli.js` for the command. Returns the files that have become part of it.
 */
export async function writeBundle(dist: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ['packaging/mock.ts'],
    outdir: dist,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@onedrive-restore/source'],
    // CommonJS modules among ES modules ask for a `require`.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [await publishedContract(), slimPrism, requiredBuiltins, jsonAsText, wholeParser],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none', // they stand in full beside it
    metafile: true,
    logLevel: 'warning',
  })
  await writeIndex(dist)
  await writeCommand(dist)
  const [output] = Object.values(metafile.outputs)
  const inputs = Object.entries(output?.inputs ?? {})
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)
}

async function writeIndex(dist: string): Promise<void> {
  const names = Object.keys(await import('../src/index.ts'))
  await writeFile(`${dist}index.js`, `export { ${names.join(', ')} } from './mock.js'\n`)
}

/** Without the banner, and for a Node that is too old for the rest: it is this file that says so. */
async function writeCommand(dist: string): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: ['src/cli.ts'],
    outdir: dist,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node12.22',
    plugins: [
      {
        name: 'the command is in mock.js',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.\/command\/run\.ts$/ }, () => ({ path: './mock.js', external: true }))
        },
      },
    ],
    logLevel: 'warning',
  })
}
