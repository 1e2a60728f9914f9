import { type components, fields } from '@onedrive-restore/client'

/** Credentials as the contract has them: one whole pair, or both. */
export type Credentials = components['schemas']['RestoreCredentials']

type Field = { name: string; description: string; secret?: true }

/** The pairs of the contract, each with its fields. */
export const pairs = [
  {
    title: 'Office 365',
    note: 'Microsoft has blocked sign-in to OneDrive with a password since 2026, so this pair has probably stopped working for most organizations.',
    fields: Object.values<Field>(fields.OfficeCredentials),
  },
  { title: 'On-premises', note: undefined, fields: Object.values<Field>(fields.OnPremisesCredentials) },
] as const

/** What was typed, and what is missing of it. */
export interface TypedCredentials {
  /** Only what was typed: an empty field is not sent. */
  readonly given: Record<string, string>
  /** Names of the fields that are empty while the other half of their pair is not. */
  readonly missing: readonly string[]
  /** Whether there is a whole pair, and no half. */
  readonly isWhole: boolean
}

/** Reads credentials out of a form. */
export function readCredentials(form: HTMLFormElement): TypedCredentials {
  const data = new FormData(form)
  const given: Record<string, string> = {}
  const missing: string[] = []
  for (const { fields } of pairs) {
    const typed = fields.filter(({ name }) => data.get(name))
    for (const { name } of typed) given[name] = `${data.get(name)}`
    if (typed.length > 0)
      missing.push(...fields.filter((field) => !typed.includes(field)).map(({ name }) => name))
  }
  return { given, missing, isWhole: missing.length === 0 && Object.keys(given).length > 0 }
}
