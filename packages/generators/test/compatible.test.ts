import { readFile } from 'node:fs/promises'
import { bundleContract } from '@onedrive-restore/spec/contract'
import { contractFolder } from '@onedrive-restore/spec/folder'
import { parseYaml } from '@redocly/openapi-core'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { bodies } from '../src/bodies.ts'
import { tools } from '../src/tools.ts'

// The generators themselves run in `generators.long.test.ts`. Here is what they were seen to need of the bundle.
type Node = Record<string, unknown>
const { document, compatibleYaml } = await bundleContract()
const compatible = parseYaml(compatibleYaml) as Node

/** The words of schemas that all generators take. A new one goes here once `npm run test:long` is green with it. */
const taken = [
  ...['$ref', 'additionalProperties', 'allOf', 'anyOf', 'default', 'description', 'discriminator', 'enum'],
  ...['format', 'items', 'minItems', 'minLength', 'minimum', 'oneOf', 'properties', 'required', 'title'],
  ...['type', 'x-source'],
]

/** Each place that differs: its pointer, and what is there in either. */
function differences(
  before: unknown,
  after: unknown,
  at = '',
): [at: string, before: unknown, after: unknown][] {
  if (!isNode(before) || !isNode(after)) return before === after ? [] : [[at, before, after]]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => differences(before[key], after[key], `${at}/${key}`))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** The schemas of a part of the bundle, those in schemas too; samples are none. */
function schemasIn(part: unknown, isSchema = false): unknown[] {
  if (!isNode(part)) return isSchema ? [part] : []
  const found = Object.entries(part).flatMap(([key, value]) => {
    if (/^examples?$/.test(key)) return []
    if (/^(schemas|properties)$/.test(key))
      return Object.values(value as Node).flatMap((one) => schemasIn(one, true))
    if (/^(allOf|anyOf|oneOf)$/.test(key)) return (value as unknown[]).flatMap((one) => schemasIn(one, true))
    return schemasIn(value, /^(schema|items)$/.test(key))
  })
  return isSchema ? [part, ...found] : found
}

test('it has no word that a generator was not seen to take', () => {
  const schemas = schemasIn(compatible)
  expect(schemas.length).toBeGreaterThan(100)
  expect(schemas.filter((schema) => typeof schema === 'boolean')).toEqual([])
  const words = new Set(schemas.flatMap((schema) => Object.keys(schema as Node)))
  expect([...words].filter((word) => !taken.includes(word))).toEqual([])
})

test('it says the same as the bundle, but for what README.md says', () => {
  const servers = compatible.servers as { description: string }[]
  const unexplained = differences(document, compatible).filter(([at, before, after]) => {
    const [, server, variable] = at.match(/^\/servers\/(\d+)(\/variables\/\w+)?\/description$/) ?? []
    if (variable) return after !== undefined || !servers[Number(server)]?.description.includes(`${before}`)
    if (server) return false
    if (/\/(const|x-pinned)$/.test(at)) return after !== undefined
    if (at.endsWith('/enum')) return before !== undefined
    return !/\/properties\/\w+$/.test(at) || before !== false || !isNode(after) || after.type !== 'null'
  })
  expect(unexplained).toEqual([])
})

const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(compatible, 'compatible')

test.for(Object.entries(bodies))('it judges %s as it is', ([, { body, isRight }]) => {
  expect(ajv.validate({ $ref: 'compatible#/components/schemas/BulkRestore' }, body)).toBe(isRight)
})

test('README.md has one row for each generator, with the bodies that it lets pass', async () => {
  const readme = await readFile(`${contractFolder}README.md`, 'utf8')
  const [, table = ''] = readme.match(/^\| generator .*\n\| -.*\n((?:\| .*\n)+)/m) ?? []
  const rows = tools.map(({ name, admits }) => `| ${name} | ${admits.join(', ') || 'nothing'} |`)
  expect(table.replace(/ +\|/g, ' |').trim().split('\n')).toEqual(rows)
})
