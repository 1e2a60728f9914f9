import { globSync } from 'node:fs'
import { join } from 'node:path'
import {
  BaseResolver,
  bundle,
  type Config,
  getLineColLocation,
  lint,
  loadConfig,
  type NormalizedProblem,
  Source,
  stringifyYaml,
  YamlParseError,
} from '@redocly/openapi-core'
import { adviceFor } from './advice.ts'
import { contractFolder } from './folder.ts'
import { openapi30 } from './openapi-3.0.ts'

/** The contract in one piece, in the forms in which it is served. */
export interface Bundle {
  document: Record<string, unknown>
  yaml: string
  json: string
  /** For generators that do not read all of OpenAPI 3.1; see `rules/compatible.ts`. */
  compatibleYaml: string
  /** For readers that know OpenAPI 3.0 only; see `openapi-3.0.ts`. */
  openapi30Yaml: string
}

/** The contract breaks a rule. The message has one line per problem: file, line, column, sentence, rule. */
export class ContractError extends Error {
  override name = 'ContractError'
}

/**
 * Lints the contract and its workflows, and joins its files.
 *
 * @param folder the sources, a copy of `spec/` perhaps; its own `redocly.yaml` and rules are used
 * @throws {ContractError} when a rule of `redocly.yaml` is broken; every rule is an error.
 */
export async function bundleContract(folder = contractFolder): Promise<Bundle> {
  const config = await loadConfig({ configPath: join(folder, 'redocly.yaml') })
  const base = join(folder, '/')
  // Both read through one cache: what is bundled is what was linted, also when a file is saved in between.
  const source = { ref: `${base}openapi.yaml`, config, externalRefResolver: new BaseResolver(config.resolve) }
  const workflows = globSync('workflows/*.arazzo.yaml', { cwd: base }).map((file) => ({
    ref: base + file,
    config,
  }))
  const problems = await Promise.all([source, ...workflows].map((one) => lint(one)))
    .then((found) => found.flat())
    .catch((error) => asUnreadable(error, base))
  if (problems.length > 0)
    throw new ContractError(problems.map((problem) => describe(problem, base)).join('\n'))
  const { bundle: joined } = await bundle(source)
  const document = joined.parsed as Record<string, unknown>
  return {
    document,
    yaml: stringifyYaml(document),
    json: `${JSON.stringify(document, null, 2)}\n`,
    compatibleYaml: await compatibleYaml(document, config, base),
    openapi30Yaml: stringifyYaml(openapi30(document)),
  }
}

/** The bundle once more, as the api `compatible` in `redocly.yaml`: it lies in `dist/` and has no guides beside it. */
async function compatibleYaml(document: object, config: Config, base: string): Promise<string> {
  const source = new Source(`${base}dist/openapi.yaml`, '')
  const doc = { source, parsed: structuredClone(document) }
  const { bundle: compatible } = await bundle({ doc, config: config.forAlias('compatible') })
  return stringifyYaml(compatible.parsed as object)
}

/**
 * A root file that is not YAML, or not OpenAPI (an editor that is saving it has emptied it for a moment), has no
 * problem of its own; Redocly throws. Other errors stay as they are.
 */
function asUnreadable(error: unknown, base: string): never {
  const { message } = error as Error
  if (/^Document must be JSON object|OpenAPI version/.test(message))
    throw new ContractError(`spec/openapi.yaml:1:1 This is not an OpenAPI description. ${message}.`)
  if (!(error instanceof YamlParseError)) throw error
  const { source, line, col, originalError } = error
  const [sentence] = originalError.message.split(' in "')
  throw new ContractError(`${source.absoluteRef}:${line}:${col} ${sentence}`.replaceAll(base, 'spec/'))
}

function describe(problem: NormalizedProblem, base: string): string {
  const location = problem.location[0]
  const { start } = location ? getLineColLocation(location) : { start: { line: 1, col: 1 } }
  const place = `${location?.source.absoluteRef ?? `${base}openapi.yaml`}:${start.line}:${start.col}`
  const sentence = `${problem.message} ${adviceFor(problem)}`.replace(/\s+/g, ' ').trim()
  return `${place} ${sentence} (${problem.ruleId})`.replaceAll(base, 'spec/')
}
