import type { Oas3Parameter, Oas3Rule } from '@redocly/openapi-core'
import { report } from './report.ts'
import { isSecretName } from './secrets.ts'

/** A secret is never a parameter: addresses and headers stand in the logs of everything in between. */
export const noSecretParameter: Oas3Rule = () => ({
  Parameter({ name = '' }: Oas3Parameter, context) {
    if (isSecretName(name)) report(context, `Send the secret \`${name}\` in the body.`, 'name')
  },
})
