import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { restoreOneDrivesExamples } from '@onedrive-restore/client'
import { browserOptions } from '@onedrive-restore/testing/browser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Recipes, writeRecipes } from './recipes.ts'

const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))

/** The page of the recipe, as small as it can be: a button, and what became of it. */
const pageOf = (url: string) => `<!doctype html><button>Restore</button><p role="status"></p><script>
document.querySelector('button').onclick = async () => {
  const response = await fetch(${JSON.stringify(url)}, {
    method: 'POST',
    headers: { authorization: 'Bearer any-token', 'content-type': 'application/json' },
    body: ${JSON.stringify(JSON.stringify(restoreOneDrivesExamples['on-premises-keep']))},
  })
  document.querySelector('p').textContent = response.ok ? 'Answered' : (await response.json()).message
}
</script>`

let recipes: Recipes
let page: Server
beforeAll(async () => {
  recipes = await writeRecipes()
  const bulk = `${recipes.mock.url}/RestoreSessions/61954db6-7278-4d26-86f7-888bda5a4ec4/Organization/OneDrives/Action`
  page = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(bulk))
  }).listen(0, 'localhost')
  await once(page, 'listening')
})
afterAll(async () => {
  page.close()
  await recipes[Symbol.asyncDispose]()
})

/** Runs a command in the folder of the recipes; resolves with its exit code and what it says. */
function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  const { NODE_OPTIONS, VITEST, ...env } = process.env
  return new Promise((resolve) => {
    execFile(join(bin, command), args, { cwd: recipes.folder, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

test('the recipe for vitest runs', async () => {
  const { folder } = recipes
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
  await writeFile(join(recipes.folder, 'playwright.config.ts'), `export default ${JSON.stringify(config)}`)
  const { code, output } = await run('playwright', ['test', '--reporter=line'])
  expect(output).toMatch(/1 passed/)
  expect(code).toBe(0)
})
