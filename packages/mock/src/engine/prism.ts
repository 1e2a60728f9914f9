import { factory } from '@stoplight/prism-core/dist/factory.js'
import type { PrismHttpComponents } from '@stoplight/prism-http'
import { UPSTREAM_NOT_IMPLEMENTED } from '@stoplight/prism-http/dist/forwarder/errors.js'
import * as router from '@stoplight/prism-http/dist/router/index.js'
import { ProblemJsonError } from '@stoplight/prism-http/dist/types.js'
import {
  validateInput,
  validateOutput,
  validateSecurity,
} from '@stoplight/prism-http/dist/validator/index.js'
import { ValidationContext } from '@stoplight/prism-http/dist/validator/validators/types.js'
import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js'

// Prism's own entry point loads its generator of random data and its logger, half of the time a mock needs to start.
// These are the parts that every request needs; the version is pinned, and the types show when a part moves.

export {
  factory,
  ProblemJsonError,
  UPSTREAM_NOT_IMPLEMENTED,
  ValidationContext,
  validateAgainstSchema,
  validateInput,
  validateOutput,
  validateSecurity,
}

/** One operation as Prism sees it. */
export type Resource = Parameters<PrismHttpComponents['mock']>[0]['resource']

/** Prism's search for the operation of a request, with its sentences for a path or method that there is none for. */
export const route = defaultOf(router)

let mocker: PrismHttpComponents['mock'] | undefined

/** Loads Prism's choice of an answer from the examples of the contract. Most requests do not need it. */
export async function loadMock(): Promise<void> {
  mocker ??= defaultOf(await import('@stoplight/prism-http/dist/mocker/index.js'))
}

/** Prism's choice of an answer from the examples of the contract; {@link loadMock} comes first. */
export const mock: PrismHttpComponents['mock'] = (request) => {
  if (!mocker) throw new Error('An example is asked for before Prism has loaded what chooses it.')
  const { data, validations } = request.input
  // Prism would write the whole body into its log as text, only to throw it away.
  const { body, ...rest } = data
  return mocker({ ...request, input: { data: rest, validations } })
}

/**
 * The default export of a CommonJS module that was compiled from TypeScript: Node hands over the module as a whole, the
 * test runner what it exports.
 */
function defaultOf<Export>({ default: whole }: { default: { default: Export } }): Export {
  return whole.default ?? (whole as Export)
}

const nothing = () => {}

/** Prism logs passwords and tokens in clear, so what it has to say goes nowhere. */
export const logger = {
  level: 'silent',
  ...Object.fromEntries(['debug', 'info', 'success', 'warn', 'error'].map((name) => [name, nothing])),
  child: () => logger,
} as unknown as PrismHttpComponents['logger']
