import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '@onedrive-restore/testing/free-port'
import { restoreBody, restorePath } from '../restore-request.ts'
import { commands, type Server, startServer } from '../rival-servers.ts'
import type { Section } from '../section.ts'

const load = fileURLToPath(new URL('../load.ts', import.meta.url))
const rounds = 5

/** In turns, so that what else the machine does meets both. Times are medians. */
export const section: Section = {
  title: 'Mock, against `prism mock` of the same version on the same bundle',
  async run() {
    const lines = [
      await compareStart(),
      await measureSecondStart(),
      await compareThroughput(1, 1500),
      await compareThroughput(100, 150),
      await measureLargeBody(10_000),
      await measureMemory(100_000),
    ]
    return lines.join('\n')
  },
}

async function compareStart(): Promise<string> {
  const times = { mock: [] as number[], prism: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.prism.push(await timeToFirstAnswer('prism'))
    times.mock.push(await timeToFirstAnswer('mock'))
  }
  const [mock, prism] = [median(times.mock), median(times.prism)]
  return line(
    'start to first answer',
    `${seconds(mock)} against ${seconds(prism)}`,
    mock / prism,
    '0.25 or less',
  )
}

/** Of the package as it is built, in a process that runs a mock already. */
async function measureSecondStart(): Promise<string> {
  const script = `
    import { startMock } from '@onedrive-restore/mock'
    await using first = await startMock()
    const start = performance.now()
    await using second = await startMock()
    console.log(performance.now() - start)`
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const args = ['--input-type=module', '--eval', script]
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname })
    times.push(Number(stdout))
  }
  return `a second startMock in one process: ${median(times).toFixed(1)} ms (aim 15 ms or less)`
}

async function timeToFirstAnswer(name: keyof typeof commands): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  await using server = startServer(commands[name], port)
  await firstAnswer(server)
  return (performance.now() - start) / 1000
}

async function firstAnswer({ url }: Server): Promise<void> {
  for (let tries = 0; tries < 4000; tries++) {
    const status = await restore(url, 1).catch(() => 0)
    if (status === 200) return
    await sleep(5)
  }
  throw new Error(`${url} does not answer.`)
}

async function restore(url: URL, drives: number): Promise<number> {
  const response = await fetch(`${url.href.replace(/\/$/, '')}${restorePath}`, {
    method: 'POST',
    headers: { authorization: 'Bearer any-token', 'content-type': 'application/json' },
    body: restoreBody(drives),
  })
  await response.arrayBuffer()
  return response.status
}

async function compareThroughput(drives: number, requests: number): Promise<string> {
  await using prism = startServer(commands.prism, await freePort())
  await using mock = startServer(commands.mock, await freePort())
  await firstAnswer(prism)
  await firstAnswer(mock)
  const rates = { prism: [] as number[], mock: [] as number[], ratio: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const [slow, fast] = [await rate(prism, drives, requests), await rate(mock, drives, requests * 4)]
    if (round === 0) continue // warms both up
    rates.prism.push(slow)
    rates.mock.push(fast)
    rates.ratio.push(fast / slow)
  }
  const text = `${median(rates.mock).toFixed(0)} against ${median(rates.prism).toFixed(0)} requests per second`
  return line(
    `${drives} drives in the body`,
    text,
    median(rates.ratio),
    drives === 1 ? '3 or more' : '8 or more',
  )
}

/** Requests per second, with 10 connections. */
async function rate({ url }: Server, drives: number, requests: number): Promise<number> {
  const args = ['--conditions=@onedrive-restore/source', load, url.href, `${drives}`, `${requests}`, '10']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return requests / Number(stdout)
}

async function measureLargeBody(drives: number): Promise<string> {
  await using prism = startServer(commands.prism, await freePort())
  await using mock = startServer(commands.mock, await freePort())
  await firstAnswer(prism)
  await firstAnswer(mock)
  const refused = await restore(prism.url, drives).catch((error) => error.cause?.code ?? error.message)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const status = await restore(mock.url, drives)
    if (status !== 200) throw new Error(`The mock refuses ${drives} drives with ${status}.`)
    times.push((performance.now() - start) / 1000)
  }
  return `${drives} drives in the body: ${seconds(median(times))} (aim 0.5 s or less); prism mock: ${refused}`
}

async function measureMemory(requests: number): Promise<string> {
  const script = fileURLToPath(new URL('../mock-memory.ts', import.meta.url))
  const args = ['--expose-gc', '--conditions=@onedrive-restore/source', script, `${requests}`]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return `heap after each fifth of ${requests} requests: ${stdout.trim()} MB (aim flat)`
}

function line(what: string, figures: string, ratio: number, aim: string): string {
  return `${what}: ${figures}, ratio ${ratio.toFixed(2)} (aim ${aim})`
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
