import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mock, startMock } from '@onedrive-restore/mock'

const readme = await readFile(new URL('../../mock/README.md', import.meta.url), 'utf8')
// Below this package, so that its packages can be imported, and where neither git nor a formatter looks.
const place = fileURLToPath(new URL('../.report/', import.meta.url))

/** The recipes of the mock's README in a folder of their own, and the mock that they talk to. */
export interface Recipes extends AsyncDisposable {
  folder: string
  mock: Mock
}

/** Writes every block that names its file. */
export async function writeRecipes(): Promise<Recipes> {
  const mock = await startMock()
  await mkdir(place, { recursive: true })
  const folder = await mkdtemp(join(place, 'recipes-'))
  for (const [, name = '', text = ''] of readme.matchAll(/^```ts\n\/\/ (\S+\.ts)\n(.*?)^```/gms))
    await writeFile(join(folder, name), text.replaceAll('http://localhost:4010', new URL(mock.url).origin))
  return {
    folder,
    mock,
    [Symbol.asyncDispose]: async () => {
      await mock.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Writes the other blocks, and the code behind each `@example`. @returns the names of their files */
export async function writeExamples(folder: string): Promise<string[]> {
  const source = fileURLToPath(new URL('../../mock/src/', import.meta.url))
  const files = (await readdir(source)).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(files.map((name) => readFile(join(source, name), 'utf8')))
  const comments = texts.flatMap((text) => [...text.matchAll(/@example\n((?: *\* ?.*\n)*?) *\*\//g)])
  const codes = comments.map(([, code = '']) => code.replace(/^ *\* ?/gm, ''))
  const blocks = [...readme.matchAll(/^```ts\n(?!\/\/ \S+\.ts\n)(.*?)^```/gms)].map(([, code = '']) => code)
  const written = [...codes, ...blocks].map(async (code, n) => {
    const head = code.includes('import {') ? '' : "import { startMock } from '@onedrive-restore/mock'\n"
    await writeFile(join(folder, `example-${n}.ts`), head + code)
    return `example-${n}.ts`
  })
  return Promise.all(written)
}
