import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isBulkRestore } from '@onedrive-restore/client/validate'
import { z } from 'zod'
import { restoreBody } from '../restore-request.ts'
import type { Section } from '../section.ts'
import { table } from '../table.ts'

/** How long the check of one body takes, by the client and by zod from the same contract. */
export const section: Section = {
  title: 'Check of the body of a bulk restore (aim: 3.5 times as fast as zod)',
  run,
}

async function run(): Promise<string> {
  const schema = await zodSchema()
  const isRight = (body: unknown) => schema.safeParse(body).success
  const rows = [1, 1_000].map((drives) => {
    const body: unknown = JSON.parse(restoreBody(drives))
    if (!isBulkRestore(body) || !isRight(body)) throw new Error('a right body is refused')
    const calls = 20_000 / drives
    const rounds = Array.from({ length: 41 }, () => [
      measure(isBulkRestore, body, calls),
      measure(isRight, body, calls),
    ])
    const [ours = [], zods = []] = [0, 1].map((column) => rounds.map((round) => round[column] ?? Number.NaN))
    const ratios = ours.map((us, round) => (zods[round] ?? Number.NaN) / us)
    return [`${drives}`, median(ours).toFixed(2), median(zods).toFixed(2), median(ratios).toFixed(1)]
  })
  return table(['drives', 'client µs', 'zod µs', 'times as fast'], rows)
}

/** What zod makes of the schema of the body. */
async function zodSchema(): Promise<z.ZodType> {
  const bundle = fileURLToPath(import.meta.resolve('@onedrive-restore/spec/openapi.json'))
  const { components } = JSON.parse(
    (await readFile(bundle, 'utf8')).replaceAll('#/components/schemas/', '#/$defs/'),
  )
  return z.fromJSONSchema({ $ref: '#/$defs/BulkRestore', $defs: components.schemas })
}

function measure(isRight: (body: unknown) => boolean, body: unknown, calls: number): number {
  const started = performance.now()
  for (let n = 0; n < calls; n++) isRight(body)
  return ((performance.now() - started) / calls) * 1000
}

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
}
