import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceLine, withoutSources } from '../../rules/source-line.ts'
import { sources } from '../../rules/sources.ts'
import { contractFolder } from '../../src/folder.ts'
import { bundleFiles } from './bundle-files.ts'

test.for([
  [['SEED'], 'Sources: documented in SEED.'],
  [['INFERRED'], 'Sources: inferred.'],
  [['BACT', 'SEED'], 'Sources: documented in SEED; seen in BACT.'],
  [
    ['INFERRED', 'self-service#18', 'OAS6', 'HC30/get_onedrives', 'SEED'],
    'Sources: documented in HC30/get_onedrives, SEED; documented elsewhere in OAS6; seen in self-service#18; inferred in part.',
  ],
] as const)('%s', ([names, line]) => {
  expect(sourceLine([...names])).toBe(line)
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
        a: { type: string, description: One., x-source: [SEED] }
        b: { type: string, description: Two. }
    examples:
      one:
        x-source: [SEED]
        value: { description: Data., x-source: [SEED] }
`,
}

test('what names its sources shows them, once, and nothing else changes', async () => {
  const { paths } = (await bundleFiles('show-sources', files)) as { paths: Record<string, { get: object }> }
  expect(paths['/things']?.get).toMatchObject({
    description: 'Lists things.\n\nSources: documented in SEED.',
  })
  const fine = (await bundleFiles('show-sources', files)).components as Record<string, object>
  expect(JSON.parse(JSON.stringify(fine)).responses.Fine).toEqual({
    description: 'Fine.\n\nSources: seen in BACT.',
    'x-source': ['BACT'],
    content: {
      'application/json': {
        schema: {
          type: 'object',
          description: 'Sources: inferred.',
          'x-source': ['INFERRED'],
          properties: {
            a: { type: 'string', description: 'One.\n\nSources: documented in SEED.', 'x-source': ['SEED'] },
            b: { type: 'string', description: 'Two.' },
          },
        },
        examples: {
          one: {
            description: 'Sources: documented in SEED.',
            'x-source': ['SEED'],
            value: { description: 'Data.', 'x-source': ['SEED'] },
          },
        },
      },
    },
  })
})

test.for([
  ['Two lines\nof text.', 'Two lines\nof text.'],
  ['Text.\n\nSources: documented in SEED; inferred in part.', 'Text.'],
  ['Sources: inferred.', ''],
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
  }
})
