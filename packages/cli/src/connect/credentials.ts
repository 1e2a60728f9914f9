import type { components } from '@onedrive-restore/client'
import type { CommandContext } from '../context.ts'
import { UsageError } from '../usage-error.ts'
import { readSecret } from './secret.ts'

type Credentials = components['schemas']['RestoreCredentials']

/** For the organization that is restored to, as typed. */
export interface CredentialOptions {
  officeUsername?: string
  officePasswordFd?: string
  onPremisesUsername?: string
  onPremisesPasswordFd?: string
}

/** The pairs that would be read, without their passwords: enough to show what would be sent. */
export function shownCredentials({ env }: CommandContext, options: CredentialOptions): Credentials {
  const { office, onPremises } = namesOf(env, options)
  return {
    ...(office && { OfficeUsername: office, OfficePassword: '' }),
    ...(onPremises && { OnPremisesUsername: onPremises, OnPremisesPassword: '' }),
  } as Credentials
}

/**
 * Reads the pairs for the kind of organization: one user name, or both for a hybrid one.
 *
 * @throws {UsageError} when there is no user name, or a password is missing
 */
export async function readCredentials(
  context: CommandContext,
  options: CredentialOptions,
): Promise<Credentials> {
  const { office, onPremises } = namesOf(context.env, options)
  if (!office && !onPremises)
    throw new UsageError(
      'Whom to restore as? Give --office-username or --on-premises-username, or both for a hybrid organization.',
    )
  const officePair = office && {
    OfficeUsername: office,
    OfficePassword: await readSecret(context, {
      what: `Password of ${office}`,
      variable: 'OFFICE_PASSWORD',
      fd: options.officePasswordFd,
    }),
  }
  const onPremisesPair = onPremises && {
    OnPremisesUsername: onPremises,
    OnPremisesPassword: await readSecret(context, {
      what: `Password of ${onPremises}`,
      variable: 'ON_PREMISES_PASSWORD',
      fd: options.onPremisesPasswordFd,
    }),
  }
  return { ...officePair, ...onPremisesPair } as Credentials
}

function namesOf(env: CommandContext['env'], { officeUsername, onPremisesUsername }: CredentialOptions) {
  return {
    office: officeUsername ?? env.OFFICE_USERNAME,
    onPremises: onPremisesUsername ?? env.ON_PREMISES_USERNAME,
  }
}
