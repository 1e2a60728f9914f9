import { type ParseArgsConfig, parseArgs } from 'node:util'
import { MockError } from '../mock-error.ts'

/**
 * Reads arguments as `parseArgs` of Node does.
 *
 * @throws {MockError} with one sentence, where Node would throw an error of up to three
 */
export function parseArguments<Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    throw new MockError(sentenceOf(message))
  }
}

function sentenceOf(message: string): string {
  const [, option] = message.match(/^Option '(\S+)' argument is ambiguous/) ?? []
  if (option)
    return `Option '${option}' needs a value; one that begins with a dash is written ${option}=VALUE.`
  return `${message.split(/\.\s/, 1)}.`
}
