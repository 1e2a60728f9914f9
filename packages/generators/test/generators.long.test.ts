import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleContract } from '@onedrive-restore/spec/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodies } from '../src/bodies.ts'
import { compile } from '../src/compile.ts'
import { folderOf, generateAll } from '../src/generate-all.ts'
import { installTools } from '../src/run.ts'
import { type Tool, tools } from '../src/tools.ts'

const names = Object.keys(bodies)
const right = names.filter((name) => bodies[name]?.isRight)

let folder: string
let complaints: string[]

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'generators-')))
  const [{ compatibleYaml }] = await Promise.all([bundleContract(), installTools()])
  await generateAll(compatibleYaml, folder)
  await Promise.all(tools.filter(({ judged }) => judged === 'type').map(writeBodies))
  complaints = await compile(folder)
  // Seven tools are installed from the registry: how long that takes is not in our hands.
}, 300_000)
afterAll(() => rm(folder, { recursive: true }))

/** One module per body, so that the compiler judges each alone. */
async function writeBodies(tool: Tool): Promise<void> {
  const module = `./${tool.file.replace('.ts', '')}`
  const files = names.map((name, index) => {
    const text = `import type * as all from '${module}'\n\nexport const body: ${tool.body} = ${JSON.stringify(bodies[name]?.body)}\n`
    return writeFile(join(folderOf(folder, tool), `body-${index}.ts`), text)
  })
  await Promise.all(files)
}

function complaintsAbout(tool: Tool, file: RegExp): string[] {
  const path = `${folderOf('', tool)}/`.replace(/^\//, '')
  return complaints.filter((line) => line.startsWith(path) && file.test(line.slice(path.length)))
}

async function schemaOf({ file, body }: Tool, path: string): Promise<{ safeParse(body: unknown): Verdict }> {
  const [, ...steps] = body.split('.')
  const module = await import(join(path, file))
  return steps.reduce((value, step) => value[step], module)
}

interface Verdict {
  success: boolean
  data?: unknown
}

describe.for(tools)('$name', (tool) => {
  test('what it generates compiles', () => {
    expect(complaintsAbout(tool, /^(?!body-)/)).toEqual([])
  })

  if (tool.judged === 'type') {
    test.for(right)('%s compiles', (name) => {
      expect(complaintsAbout(tool, RegExp(`^body-${names.indexOf(name)}\\.`))).toEqual([])
    })
  } else {
    test.for(right)('%s passes whole', async (name) => {
      const schema = await schemaOf(tool, folderOf(folder, tool))
      expect(schema.safeParse(bodies[name]?.body)).toEqual({ success: true, data: bodies[name]?.body })
    })
  }

  test('every wrong body is refused, but for what README.md says', async () => {
    const schema = tool.judged === 'schema' && (await schemaOf(tool, folderOf(folder, tool)))
    const admitted = names.filter((name, index) => {
      if (schema) return schema.safeParse(bodies[name]?.body).success
      return complaintsAbout(tool, RegExp(`^body-${index}\\.`)).length === 0
    })
    expect(admitted.filter((name) => !right.includes(name))).toEqual(tool.admits)
  })
})
