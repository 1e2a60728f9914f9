import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { startMock } from '@onedrive-restore/mock'
import { startPlainPrism } from '@onedrive-restore/testing/plain-prism'
import { expect } from 'vitest'
import { type Sample, type SeededRequest, seededRequests } from '../src/seeded-requests.ts'

const bundle = JSON.parse(
  await readFile(new URL(import.meta.resolve('@onedrive-restore/spec/openapi.json')), 'utf8'),
)

/** Follows a local reference of the bundle. */
// biome-ignore lint/suspicious/noExplicitAny: any part of the contract
function resolve(value: any): any {
  if (!value?.$ref) return value
  const keys: string[] = value.$ref.split('/').slice(1)
  return resolve(keys.reduce((node, key) => node[key], bundle))
}

/** One sample for each example of a request, and for each operation without a body. */
const samples: Sample[] = Object.entries(bundle.paths).flatMap(([path, entry]) => {
  const { parameters: shared = [], ...methods } = resolve(entry)
  // biome-ignore lint/suspicious/noExplicitAny: an operation of the contract
  return Object.entries<any>(methods).flatMap(([method, { parameters = [], requestBody }]) => {
    const all = [...shared, ...parameters].map(resolve)
    const sample = {
      method: method.toUpperCase(),
      path: path.replace(/\{(.+?)\}/g, (_, name) => all.find((one) => one.name === name).example),
      query: all.filter((one) => one.in === 'query').map(({ name }) => name),
    }
    const content: Record<string, { examples: object }> = resolve(requestBody)?.content ?? {}
    const bodies = Object.entries(content).flatMap(([mediaType, { examples }]) =>
      Object.values(examples).map((example) => ({ ...sample, mediaType, body: resolve(example).value })),
    )
    return bodies.length > 0 ? bodies : [sample]
  })
})

/** What a server thinks of a request: the status of a refusal, or that it is fine. */
async function verdictOf(
  base: string,
  { method, path, headers, body }: SeededRequest,
): Promise<number | 'fine'> {
  const { status, refused } = await new Promise<{ status: number; refused: boolean }>((done, fail) => {
    const { hostname, port, pathname } = new URL(base)
    const length = { 'content-length': `${Buffer.byteLength(body ?? '')}` }
    const options = {
      hostname,
      port,
      method,
      path: pathname.replace(/\/$/, '') + path,
      headers: { ...headers, ...length },
    }
    const sent = request({ ...options, timeout: 20_000 }, (response) => {
      const { statusCode: code = 0, headers: answered } = response
      const reasons = ['sl-violations', 'x-mock-reason'].some((name) => answered[name] !== undefined)
      const problem = `${answered['content-type']}`.includes('problem')
      response.resume().on('end', () => done({ status: code, refused: reasons || problem }))
    })
    sent.on('error', fail).on('timeout', () => sent.destroy(new Error('no answer')))
    sent.end(body)
  })
  return refused ? status : 'fine'
}

/** Sends seeded requests to plain Prism and to a strict mock; both must say the same of each, and enough of everything. */
export async function expectSameVerdicts(start: typeof startMock, count: number): Promise<void> {
  await using prism = await startPlainPrism()
  await using mock = await start({ strict: true })
  const counts = new Map<number | 'fine', number>()
  const differences: unknown[] = []
  const waiting = seededRequests(samples, count, 1).values()
  const work = async () => {
    for (const one of waiting) {
      const [plain, ours] = [await verdictOf(prism.url, one), await verdictOf(mock.url, one)]
      counts.set(plain, (counts.get(plain) ?? 0) + 1)
      if (plain !== ours) differences.push({ plain, ours, ...one })
    }
  }
  await Promise.all([work(), work(), work(), work()])
  expect(differences).toEqual([])
  // Enough of each, or nothing was compared.
  for (const verdict of ['fine', 400, 401, 404, 405] as const)
    expect(counts.get(verdict)).toBeGreaterThan(count / 40)
}
