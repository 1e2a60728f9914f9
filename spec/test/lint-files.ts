import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createConfig, getLineColLocation, lint } from '@redocly/openapi-core'
import plugin from '../rules/plugin.ts'

/** What one house rule says of a description given as files, `root` first: `file:line sentence`, in order. */
export async function lintFiles(
  rule: string,
  files: Record<string, string>,
  root = 'openapi.yaml',
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'house-rule-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
    const config = await createConfig({ plugins: [plugin()], rules: { [`house/${rule}`]: 'error' } })
    const problems = await lint({ ref: join(folder, root), config })
    return problems.map(({ message, location: [location] }) => {
      const line = location ? getLineColLocation(location).start.line : 0
      return `${location?.source.absoluteRef.slice(folder.length + 1)}:${line} ${message}`
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A description with one operation and one schema, each given as the lines that belong there. */
export function description({
  operation = '',
  schema = 'type: string',
  media = '',
} = {}): Record<string, string> {
  const indent = (text: string, by: number) => text.trim().replaceAll(/^/gm, ' '.repeat(by))
  return {
    'openapi.yaml': `openapi: 3.1.0
info: { title: Fixture, version: 1.0.0 }
paths:
  /things:
    get:
${indent(operation || 'operationId: listThings', 6)}
      responses:
        '200':
          description: Fine.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Thing'
${indent(media || 'examples: {}', 14)}
components:
  schemas:
    Thing:
${indent(schema, 6)}
`,
  }
}
