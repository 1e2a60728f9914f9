import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import { tellRestore } from './start-mock.mjs'

/** What a page has. `process`, `require` and `Buffer` are not among it. */
const names = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'DOMException',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'performance',
  'queueMicrotask',
  'setTimeout',
  'structuredClone',
]
const realm = createContext(Object.fromEntries(names.map((name) => [name, globalThis[name]])))
const bundle = await readFile('page.js', 'utf8')
await tellRestore('client in a browser', async (baseUrl, id) => {
  const page = runInContext(`${bundle}\npage`, realm, { filename: 'page.js' })
  await page.restore(baseUrl, id)
})
