import { createRequire } from 'node:module'
import { factory } from '@stoplight/prism-core/dist/factory.js'
import type { PrismHttpComponents } from '@stoplight/prism-http'
import { ProblemJsonError } from '@stoplight/prism-http/dist/types.js'
import {
  validateInput,
  validateOutput,
  validateSecurity,
} from '@stoplight/prism-http/dist/validator/index.js'
import { ValidationContext } from '@stoplight/prism-http/dist/validator/validators/types.js'
import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js'

// Default exports of CommonJS look different to Node and to bundlers; `require` means one thing.
const require = createRequire(import.meta.url)

// Prism's own entry point loads its generator of random data and its logger, half of the time a mock needs to start.
// These are the parts that every request needs; the version is pinned, and the types show when a part moves.

export {
  factory,
  ProblemJsonError,
  ValidationContext,
  validateAgainstSchema,
  validateInput,
  validateOutput,
  validateSecurity,
}

/** Prism's search for the operation of a request, with its sentences for a path or method that there is none for. */
export const route: PrismHttpComponents['route'] = require('@stoplight/prism-http/dist/router').default

/** One operation as Prism sees it. */
export type Resource = Parameters<PrismHttpComponents['mock']>[0]['resource']

/** Prism's choice of an answer from the examples of the contract. Loaded when it is first needed. */
export const mock: PrismHttpComponents['mock'] = (request) => {
  const { data, validations } = request.input
  // Prism would write the whole body into its log as text, only to throw it away.
  const { body, ...rest } = data
  return require('@stoplight/prism-http/dist/mocker').default({
    ...request,
    input: { data: rest, validations },
  })
}

const nothing = () => {}

/** Prism logs passwords and tokens in clear, so what it has to say goes nowhere. */
export const logger = {
  level: 'silent',
  ...Object.fromEntries(['debug', 'info', 'success', 'warn', 'error'].map((name) => [name, nothing])),
  child: () => logger,
} as unknown as PrismHttpComponents['logger']
