import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { restoreOneDrivesExamples } from '@onedrive-restore/client'
import { type Mock, startMock } from '@onedrive-restore/mock'
import { browserOptions } from '@onedrive-restore/testing/browser'
import { compile } from '@onedrive-restore/testing/compile'
import { runModule } from '@onedrive-restore/testing/run-module'
import { afterAll, beforeAll, expect, test } from 'vitest'

const readme = await readFile(new URL('../../mock/README.md', import.meta.url), 'utf8')
const here = fileURLToPath(new URL('..', import.meta.url))
const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))

/** The page of the recipe, as small as it can be: a button, and what became of it. */
const pageOf = (url: string) => `<!doctype html><button>Restore</button><p role="status"></p><script>
document.querySelector('button').onclick = async () => {
  const response = await fetch(${JSON.stringify(url)}, {
    method: 'POST',
    headers: { authorization: 'Bearer any-token', 'content-type': 'application/json' },
    body: ${JSON.stringify(JSON.stringify(restoreOneDrivesExamples['on-premises-keep']))},
  })
  document.querySelector('p').textContent = response.ok ? 'Restored' : (await response.json()).message
}
</script>`

let folder: string
let mock: Mock
let page: Server
beforeAll(async () => {
  mock = await startMock()
  const bulk = `${mock.url}/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Organization/OneDrives/Action`
  page = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(bulk))
  }).listen(0, 'localhost')
  await once(page, 'listening')
  folder = await mkdtemp(fileURLToPath(new URL('recipes-', import.meta.url)))
  for (const [, name = '', text = ''] of readme.matchAll(/^```ts\n\/\/ (\S+\.ts)\n(.*?)^```/gms))
    await writeFile(join(folder, name), text.replaceAll('http://localhost:4010', new URL(mock.url).origin))
})
afterAll(async () => {
  page.close()
  await mock.close()
  await rm(folder, { recursive: true })
})

/** Runs a command in the folder of the recipes; resolves with its exit code and what it says. */
function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  const { NODE_OPTIONS, VITEST, ...env } = process.env
  return new Promise((resolve) => {
    execFile(join(bin, command), args, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

/** The other blocks of the README, and the code behind each `@example`. */
async function findExamples(): Promise<string[]> {
  const source = fileURLToPath(new URL('../../mock/src/', import.meta.url))
  const files = (await readdir(source)).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(files.map((name) => readFile(join(source, name), 'utf8')))
  const comments = texts.flatMap((text) => [...text.matchAll(/@example\n((?: *\* ?.*\n)*?) *\*\//g)])
  const codes = comments.map(([, code = '']) => code.replace(/^ *\* ?/gm, ''))
  const blocks = [...readme.matchAll(/^```ts\n(?!\/\/ \S+\.ts\n)(.*?)^```/gms)].map(([, code = '']) => code)
  return [...codes, ...blocks].map((code) =>
    code.includes('import {') ? code : `import { startMock } from '@onedrive-restore/mock'\n${code}`,
  )
}

test('recipes and examples compile', async () => {
  const compilerOptions = { noEmit: true, lib: ['ES2023', 'DOM', 'ESNext.Disposable'], types: ['node'] }
  const config = { extends: '../../../../tsconfig.base.json', compilerOptions, include: ['*.ts'] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const examples = await findExamples()
  expect(examples.length).toBeGreaterThanOrEqual(5)
  await Promise.all(examples.map((code, n) => writeFile(join(folder, `example-${n}.ts`), code)))
  expect(await compile(folder)).toBe('')
})

test('the examples run', async () => {
  for (const code of await findExamples())
    expect(await runModule(here, code), code).toMatchObject({ stderr: '', code: 0 })
})

test('the recipe for vitest runs', async () => {
  const config = `export default { ssr: { resolve: { conditions: ['@onedrive-restore/source', 'module', 'node', 'development|production'] } } }`
  await writeFile(join(folder, 'vitest.config.ts'), config)
  const { code, output } = await run('vitest', ['run', '--root', folder, 'restore.test.ts'])
  expect(output).toMatch(/1 passed/)
  expect(code).toBe(0)
})

test('the recipe for Playwright runs', async () => {
  const { port } = page.address() as AddressInfo
  const launchOptions = await browserOptions()
  const config = {
    testMatch: '*.spec.ts',
    outputDir: 'results',
    workers: 1,
    use: { baseURL: `http://localhost:${port}`, launchOptions },
  }
  await writeFile(join(folder, 'playwright.config.ts'), `export default ${JSON.stringify(config)}`)
  const { code, output } = await run('playwright', ['test', '--reporter=line'])
  expect(output).toMatch(/1 passed/)
  expect(code).toBe(0)
})
