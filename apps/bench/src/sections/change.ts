import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operations, restoreOneDrivesExamples } from '@onedrive-restore/client'
import { startPlainPrism } from '@onedrive-restore/testing/plain-prism'
import { copyRepo } from '@onedrive-restore/testing/repo-copy'
import { addressesOf, startRepo } from '@onedrive-restore/testing/started-repo'
import { bundleByHand } from '../by-hand.ts'
import { repeat, type Section, timed } from '../section.ts'
import { type Timing, timings } from '../timings.ts'

/** From a saved change of the contract to what follows from it. */
export const section: Section = {
  title: 'From a saved contract change to types and a mock that follow',
  async run() {
    return timings([...(await livingContract()), await byHand()])
  },
}

/** With `npm start` running. */
async function livingContract(): Promise<Timing[]> {
  await using copy = await copyRepo()
  await using repo = startRepo(copy.folder)
  const { mock } = await addressesOf(repo)
  const schema = join(copy.folder, 'packages/client/src/generated/schema.ts')
  const followOnce = async (index: number) => {
    const since = repo.output().length
    const action = `merge${index}`
    const begin = performance.now()
    await addAction(copy.folder, action)
    await until(async () => (await readFile(schema, 'utf8')).includes(action))
    const types = performance.now() - begin
    await until(() => accepts(mock, action))
    const answer = performance.now() - begin
    // The docs follow after this and would take time from the next round.
    await repo.printed(/follow after/, since)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    return { types, answer }
  }
  await followOnce(0)
  const rounds = await repeat(3, (index) => followOnce(index + 1))
  return [
    { what: 'npm start: new types on disk', ms: rounds.map(({ types }) => types), aim: 500 },
    { what: 'npm start: new answer of the mock', ms: rounds.map(({ answer }) => answer), aim: 500 },
  ]
}

/** The same with the command lines that it is made of, one after the other. */
async function byHand(): Promise<Timing> {
  await using copy = await copyRepo()
  const once = async (index: number) => {
    const action = `merge${index}`
    await addAction(copy.folder, action)
    return timed(async () => {
      const bundle = await bundleByHand(copy.folder)
      await using prism = await startPlainPrism(bundle)
      await until(() => accepts(prism.url, action))
    })
  }
  await once(0)
  const what = 'by hand: redocly lint, redocly bundle, openapi-typescript, prism mock'
  return { what, ms: await repeat(3, (index) => once(index + 1)) }
}

/** Saves a contract with one more thing to do with an existing document. */
async function addAction(folder: string, action: string): Promise<void> {
  const file = join(folder, 'spec/components/schemas/DocumentAction.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\]\s*$/, `, ${action}]\n`))
}

async function accepts(url: string, action: string): Promise<boolean> {
  const { method, path, parameters } = operations.restoreOneDrives
  const { name, example } = parameters.restoreSessionId
  const options = restoreOneDrivesExamples['on-premises-keep'].restoreToOriginalLocation
  const { status } = await fetch(url + path.replace(`{${name}}`, example), {
    method,
    headers: { Authorization: 'Bearer any-token', 'Content-Type': 'application/json' },
    body: JSON.stringify({ restoreToOriginalLocation: { ...options, DocumentAction: action } }),
  })
  return status === 200
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('Waited half a minute in vain for a change to be followed')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
