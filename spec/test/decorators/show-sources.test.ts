import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceLine, withDescriptions, withoutSources } from '../../rules/source-line.ts'
import { sources } from '../../rules/sources.ts'
import { bundleContract } from '../../src/contract.ts'
import { contractFolder } from '../../src/folder.ts'
import { bundleFiles } from './bundle-files.ts'

const bulkRestore =
  '[the bulk restore](https://helpcenter.veeam.com/archive/vbo365/30/rest/post_onedrives_action.html)'
const issues = 'https://github.com/nielsengelen/vbo365-rest/issues'

test.for<[names: string[], line: string]>([
  [['SEED'], `Source: documented in the vendor's page on ${bulkRestore}.`],
  [['INFERRED'], 'Source: inferred.'],
  [['SEED', 'INFERRED'], `Sources: documented in the vendor's page on ${bulkRestore}; inferred in part.`],
  [
    ['BACT', 'SEED'],
    `Sources: documented in the vendor's page on ${bulkRestore}; seen in a portal that calls the bulk restore.`,
  ],
  [
    ['INFERRED', 'vbo365-rest#30', 'vbo365-rest#4', 'HC50/pagination', 'RFC6749', 'HC30/pagination', 'SEED'],
    `Sources: documented in the vendor's pages on [paging](https://helpcenter.veeam.com/archive/vbo365/30/rest/pagination.html) and ${bulkRestore}; \
documented elsewhere in the vendor's page on [paging, product 5](https://helpcenter.veeam.com/archive/vbo365/50/rest/pagination.html) \
and [OAuth 2.0](https://www.rfc-editor.org/rfc/rfc6749); \
seen in users' reports, [vbo365-rest 30](${issues}/30) and [vbo365-rest 4](${issues}/4); inferred in part.`,
  ],
])('%s', ([names, line]) => {
  expect(sourceLine(names)).toBe(line)
})

test('no code of a source is read by anybody who does not look for it', async () => {
  const { document } = await bundleContract()
  const texts: string[] = []
  withDescriptions(document, (text) => `${texts.push(text)}`)
  const { info } = document as { info: { description: string } }
  // The guides are in it, and the last of them is about the codes.
  const others = texts.filter((text) => text !== info.description)
  expect(others.length).toBeGreaterThan(150)
  for (const name of [...sources.keys(), 'HC30'])
    expect(others.filter((text) => new RegExp(`(?<![\\w/])${name}(?!\\w)`).test(text))).toEqual([])
})

const files = {
  'openapi.yaml': `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things:
    get:
      description: |
        Lists things.
      x-source: [SEED]
      responses:
        '200': { $ref: components/Fine.yaml }
        '201': { $ref: components/Fine.yaml }
`,
  'components/Fine.yaml': `description: Fine.
x-source: [BACT]
content:
  application/json:
    schema:
      type: object
      x-source: [INFERRED]
      properties:
        a: { type: string, description: One., x-source: [INFERRED] }
        b: { type: string, description: Two. }
    examples:
      one:
        x-source: [INFERRED]
        value: { description: Data., x-source: [SEED] }
`,
}

test('what names its sources shows them, once, and nothing else changes', async () => {
  const { paths } = (await bundleFiles('show-sources', files)) as { paths: Record<string, { get: object }> }
  expect(paths['/things']?.get).toMatchObject({
    description: `Lists things.\n\nSource: documented in the vendor's page on ${bulkRestore}.`,
  })
  const fine = (await bundleFiles('show-sources', files)).components as Record<string, object>
  expect(JSON.parse(JSON.stringify(fine)).responses.Fine).toEqual({
    description: 'Fine.\n\nSource: seen in a portal that calls the bulk restore.',
    'x-source': ['BACT'],
    content: {
      'application/json': {
        schema: {
          type: 'object',
          description: 'Source: inferred.',
          'x-source': ['INFERRED'],
          properties: {
            a: { type: 'string', description: 'One.\n\nSource: inferred.', 'x-source': ['INFERRED'] },
            b: { type: 'string', description: 'Two.' },
          },
        },
        examples: {
          one: {
            description: 'Source: inferred.',
            'x-source': ['INFERRED'],
            value: { description: 'Data.', 'x-source': ['SEED'] },
          },
        },
      },
    },
  })
})

test.for([
  ['Two lines\nof text.', 'Two lines\nof text.'],
  ['Text.\n\nSources: documented in x; inferred in part.', 'Text.'],
  ['Source: inferred.', ''],
  ['Sources: of water.\nMore text.', 'Sources: of water.\nMore text.'],
])('without sources: %j', ([text, bare]) => {
  expect(withoutSources(text as string)).toBe(bare)
})

test('every source of the list is used, and the guide on sources names its kind', () => {
  const used = globSync('{openapi.yaml,{paths,components}/**/*.yaml}', { cwd: contractFolder })
    .map((file) => readFileSync(contractFolder + file, 'utf8'))
    .join('\n')
  const guide = readFileSync(`${contractFolder}guides/7-sources.md`, 'utf8')
  for (const name of sources.keys()) {
    expect(used).toMatch(new RegExp(`(x-source: \\[.*|- )"?${name}"?(\\b|,|\\]|$)`, 'm'))
    const kind = name.replace(/^HC\d\d\/.*/, 'HCnn/page').replace(/#\d+$/, '#n')
    if (name !== 'INFERRED') expect(guide).toContain(`\`${kind}\``)
    const { href } = sources.get(name) ?? {}
    if (href && !kind.endsWith('page') && !kind.endsWith('#n')) expect(guide).toContain(`](${href})`)
  }
})
