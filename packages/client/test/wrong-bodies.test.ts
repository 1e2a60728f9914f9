import { fileURLToPath } from 'node:url'
import { compile } from '@onedrive-restore/testing/compile'
import { makeScratchProject, type ScratchProject } from '@onedrive-restore/testing/scratch-project'
import { afterAll, beforeAll, expect, test } from 'vitest'

const client = fileURLToPath(new URL('..', import.meta.url))

const drive = "{ id: 'a', name: 'b', url: 'c' }"
const rest = `OneDrives: [${drive}], DocumentVersion: 'last' as const, DocumentAction: 'keep' as const`
const onPremises = "OnPremisesUsername: 'admin', OnPremisesPassword: 'correct-horse'"
const office = "OfficeUsername: 'admin', OfficePassword: 'correct-horse'"
const wrap = (options: string) => `{ restoreToOriginalLocation: { ${options} } }`

/** Body, and what the compiler must say of it; `undefined` for a body that must compile. */
const table: Record<string, [body: string, complaint: RegExp | undefined]> = {
  'on-premises pair': [wrap(`${rest}, ${onPremises}`), undefined],
  'office pair': [wrap(`${rest}, ${office}`), undefined],
  'both pairs': [wrap(`${rest}, ${office}, ${onPremises}, SkipUnresolved: true`), undefined],
  'a number': ['42', /Type 'number' is not assignable/],
  'no wrapper': [`{ ${rest}, ${onPremises} }`, /does not exist in type/],
  'no credentials': [wrap(rest), /is not assignable to type/],
  'half of the office pair': [wrap(`${rest}, OfficeUsername: 'admin'`), /is not assignable to type/],
  'half of the on-premises pair': [
    wrap(`${rest}, OnPremisesPassword: 'correct-horse'`),
    /is not assignable to type/,
  ],
  'a user name too many for on-premises': [
    wrap(`${rest}, ${onPremises}, OfficeUsername: 'admin'`),
    /is not assignable to type/,
  ],
  'a password too many for on-premises': [
    wrap(`${rest}, ${onPremises}, OfficePassword: 'correct-horse'`),
    /is not assignable to type/,
  ],
  'a user name too many for Office 365': [
    wrap(`${rest}, ${office}, OnPremisesUsername: 'admin'`),
    /is not assignable to type/,
  ],
  'a password too many for Office 365': [
    wrap(`${rest}, ${office}, OnPremisesPassword: 'correct-horse'`),
    /is not assignable to type/,
  ],
  'misspelt value': [
    wrap(`${rest}, ${office}, DocumentAction: 'Overwrite'`.replace("DocumentAction: 'keep' as const, ", '')),
    /"?'?Overwrite/,
  ],
  'misspelt property': [
    wrap(`${rest}, ${office}, skipunresolved: true`),
    /'skipunresolved' does not exist|skipunresolved/,
  ],
  'a string for a boolean': [
    wrap(`${rest}, ${office}, SkipUnresolved: 'true'`),
    /Type 'string' is not assignable to type 'boolean'/,
  ],
  'one drive instead of a list': [
    wrap(`OneDrives: ${drive}, DocumentVersion: 'last', DocumentAction: 'keep', ${office}`),
    /'id' does not exist in type/,
  ],
  'no action': [wrap(`OneDrives: [${drive}], DocumentVersion: 'last', ${office}`), /DocumentAction/],
}
const names = Object.keys(table)

let project: ScratchProject
let output = ''

beforeAll(async () => {
  const head = "import type { components } from '@onedrive-restore/client'\nexport const body: "
  const sources = Object.values(table).map(
    ([body]) => `${head}components['schemas']['BulkRestore'] = ${body}\n`,
  )
  const files = Object.fromEntries(sources.map((source, n) => [`body-${n}.ts`, source]))
  project = await makeScratchProject(client, '@onedrive-restore/client', files)
  output = await compile(project.folder)
})
afterAll(() => project[Symbol.asyncDispose]())

/** What the compiler says of one file: its complaint and the indented lines that explain it. */
function complaintsAbout(index: number): string {
  const blocks = output.split(/\n(?=\S)/)
  return blocks.filter((block) => block.includes(`body-${index}.ts(`)).join('\n')
}

test.for(names)('%s', (name) => {
  const expected = table[name]?.[1]
  const complaint = complaintsAbout(names.indexOf(name))
  if (expected) expect(complaint).toMatch(expected)
  else expect(complaint).toBe('')
})
