import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import type { MediaTypeObject, OpenAPI3, RequestBodyObject } from 'openapi-typescript'
import { anyOf } from './any-of-keyword.ts'
import type { Constraints } from './constraints.ts'
import { namesIn } from './names-in.ts'
import { operationsOf } from './operations-of.ts'
import { optionalNames } from './optional-names.ts'
import { literal, resolve } from './resolve.ts'
import { schemasOf } from './schemas.ts'
import { simplified } from './simplified.ts'

/**
 * The validators of all request bodies as TypeScript source: compiled by Ajv now, so that nothing of Ajv and no `eval`
 * is left when they run. Beside them the names that bodies hold, to tell a misspelt one, and those that may be left out.
 */
export async function validators(document: OpenAPI3): Promise<string> {
  const bodies = bodiesOf(document)
  const table = bodies.map(([id, name]) => `${id}: ${name}`).join(', ')
  const namesOf = (which: typeof namesIn) =>
    literal([...new Set(bodies.flatMap(([, name]) => which(document, reference(name))))])
  return [
    '// @ts-nocheck: written by Ajv, in JavaScript.',
    "import { addError } from '../contract/add-error.ts'",
    "import { append } from '../contract/append.ts'",
    "import { isJsonObject } from '../contract/is-json-object.ts'",
    "import type { Validator } from '../contract/validator.ts'\n",
    await bundle(`${compiled(document, bodies)}\nexport const validators = { ${table} }`),
    '/** The names of the properties of all bodies, those of entries of lists left out. */',
    `export const bodyNames: readonly string[] = ${namesOf(namesIn)}\n`,
    '/** Those of them that may be left out. */',
    `export const optionalNames: readonly string[] = ${namesOf(optionalNames)}\n`,
  ].join('\n')
}

/** The name of the schema of each request body, by operationId. */
function bodiesOf(document: OpenAPI3): [id: string, name: string][] {
  return operationsOf(document).flatMap(({ id, operation }) => {
    if (!operation.requestBody) return []
    const { content } = resolve<RequestBodyObject>(document, operation.requestBody)
    const [media] = Object.values(content) as MediaTypeObject[]
    const name = (media?.schema as { $ref?: string } | undefined)?.$ref?.split('/').at(-1)
    if (name === undefined) throw new Error(`The body of ${id} needs a schema with a name of its own.`)
    return [[id, name]]
  })
}

function reference(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` }
}

/** What Ajv writes for the bodies: one function for each, under the name of its schema. */
function compiled(document: OpenAPI3, bodies: [id: string, name: string][]): string {
  const schemas = Object.fromEntries(
    schemasOf(document).map(([name, schema]) => [name, simplified(document, schema as Constraints)]),
  )
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: false,
    inlineRefs: false,
    formats: { password: true },
    unicode: countsCharacters(schemas),
    logger: false,
    code: { source: true, esm: true },
  })
  // The house rules allow no keyword that needs one of these, and they make much code.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false })
  ajv.removeKeyword('anyOf')
  ajv.addKeyword(anyOf)
  ajv.addSchema({ $id: 'contract', components: { schemas } })
  const references = bodies.map(([, name]) => [name, `contract${reference(name).$ref}`])
  return standalone.default(ajv, Object.fromEntries(references)).replaceAll('export const', 'const')
}

/** Whether it matters how characters are counted. It does not for whether a text is empty. */
function countsCharacters(schemas: object): boolean {
  return /"(maxLength"|minLength":(?!1\b))/.test(JSON.stringify(schemas))
}

/** Takes what is used of Ajv's code into one module, as it is written here. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
  })
  const [{ text } = { text: '' }] = outputFiles
  return shorter.reduce((code, [long, short]) => code.replaceAll(long, short), text)
}

/** What Ajv and esbuild write and nobody needs here, and what stands in its place. */
const shorter: [long: RegExp, short: string][] = [
  [/^\/\/ .*\n/gm, ''],
  [/schemaPath: "[^"]*",\s*/g, ''],
  [/(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isJsonObject($1)'],
  [/, parentData, parentDataProperty, rootData = data/g, ''],
  [/, parentData(: \w+)?, parentDataProperty(: "?[\w.]+"?)?, rootData(?= \})/g, ''],
  [/\{ instancePath = "" \} = \{\}/g, 'instancePath = ""'],
  [/\{ instancePath(?=, keyword)/g, '{ instancePath: instancePath'],
  [
    /let (err\d+) = \{ instancePath: ([^,]+), keyword: ("[^"]+"), params: (\{.*\}) \};\s*vErrors === null \? vErrors = \[\1\] : vErrors\.push\(\1\), errors\+\+;/g,
    'errors = addError(vErrors ??= [], $2, $3, $4);',
  ],
  // What is left of them is handed on.
  [/\{ instancePath: ([^{}]+) \}/g, '$1'],
  // Copied for every entry of a list, the errors of a long one would take minutes.
  [
    /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\), errors = vErrors\.length/g,
    'errors = append(vErrors ??= [], $1.errors)',
  ],
  [
    /var validators =/g,
    '\n/** The validator of each request body, by operationId. */\nexport const validators: Record<string, Validator> =',
  ],
  [/export \{\s*validators\s*\};\n/g, ''],
]
