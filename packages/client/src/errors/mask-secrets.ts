import { hidden, maskOf } from './mask.ts'
import { isSecretName, secretsIn } from './secrets.ts'

/**
 * A copy of a body to be shown before it is sent: what its name says to be a secret is `***`, everything else is as it
 * would be on the wire.
 *
 * @example
 * import { maskSecrets, restoreOneDrivesExamples } from '@onedrive-restore/client'
 *
 * const { restoreToOriginalLocation } = maskSecrets(restoreOneDrivesExamples['on-premises-keep'])
 * console.log(restoreToOriginalLocation.OnPremisesPassword) // ***
 */
export function maskSecrets<Body>(body: Body): Body {
  const isShown = (name: string, value: unknown) => value === null || !isSecretName(name)
  return JSON.parse(JSON.stringify(body, (name, value) => (isShown(name, value) ? value : hidden)))
}

/**
 * Makes what takes the secrets of a body out of texts, in whatever spelling they stand there. The client has done so in
 * the answer to a call itself; this is for what a server says elsewhere, such as in an event.
 *
 * @example
 * import { maskerOf, restoreOneDrivesExamples } from '@onedrive-restore/client'
 *
 * const body = restoreOneDrivesExamples['on-premises-keep']
 * const mask = maskerOf(body)
 * console.log(mask(`Cannot sign in with ${body.restoreToOriginalLocation.OnPremisesPassword}.`)) // Cannot sign in with ***.
 */
export function maskerOf(body: unknown): (text: string) => string {
  return maskOf(secretsIn(body))
}
