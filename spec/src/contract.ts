import { fileURLToPath } from 'node:url'
import {
  BaseResolver,
  bundle,
  getLineColLocation,
  lint,
  loadConfig,
  type NormalizedProblem,
  stringifyYaml,
  YamlParseError,
} from '@redocly/openapi-core'
import { adviceFor } from './advice.ts'

/** The folder of the contract's sources. */
export const contractFolder = fileURLToPath(new URL('..', import.meta.url))

const root = `${contractFolder}openapi.yaml`

/** The contract in one piece, in the two forms in which it is served. */
export interface Bundle {
  document: Record<string, unknown>
  yaml: string
  json: string
}

/** The contract breaks a rule. The message has one line per problem: file, line, column, sentence, rule. */
export class ContractError extends Error {
  override name = 'ContractError'
}

/**
 * Lints the contract and joins its files.
 *
 * @throws {ContractError} when a rule of `redocly.yaml` is broken; every rule is an error.
 */
export async function bundleContract(): Promise<Bundle> {
  const config = await loadConfig({ configPath: `${contractFolder}redocly.yaml` })
  // Both read through one cache: what is bundled is what was linted, also when a file is saved in between.
  const source = { ref: root, config, externalRefResolver: new BaseResolver(config.resolve) }
  const problems = await lint(source).catch(asUnreadable)
  if (problems.length > 0) throw new ContractError(problems.map(describe).join('\n'))
  const { bundle: joined } = await bundle(source)
  const document = joined.parsed as Record<string, unknown>
  return { document, yaml: stringifyYaml(document), json: `${JSON.stringify(document, null, 2)}\n` }
}

/** A root file that is not YAML has no problem of its own; Redocly throws. Other errors stay as they are. */
function asUnreadable(error: unknown): never {
  if (!(error instanceof YamlParseError)) throw error
  const { source, line, col, originalError } = error
  const [sentence] = originalError.message.split(' in "')
  throw new ContractError(
    `${source.absoluteRef}:${line}:${col} ${sentence}`.replaceAll(contractFolder, 'spec/'),
  )
}

function describe(problem: NormalizedProblem): string {
  const location = problem.location[0]
  const { start } = location ? getLineColLocation(location) : { start: { line: 1, col: 1 } }
  const place = `${location?.source.absoluteRef ?? root}:${start.line}:${start.col}`
  const sentence = `${problem.message} ${adviceFor(problem)}`.replace(/\s+/g, ' ').trim()
  return `${place} ${sentence} (${problem.ruleId})`.replaceAll(contractFolder, 'spec/')
}
