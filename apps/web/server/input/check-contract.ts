import { type components, enums, fields } from '@onedrive-restore/client'
import { findingsIn } from '@onedrive-restore/client/validate'
import type { PlannedDrive, RestoreChoices } from '@onedrive-restore/runs'
import { Refusal } from '../refusal.ts'
import type { Choices } from './plan-input.ts'

type Schemas = components['schemas']

const { OneDrives: _, ...choiceFields } = fields.BulkRestoreOptions
const choiceNames = Object.keys(choiceFields)

/**
 * Checks what every batch of a run will say besides its drives, as the contract has it. Without credentials their lack is
 * no mistake: they are given last.
 *
 * @throws {Refusal} with what is wrong, and no value of it
 */
export function checkContract(
  drives: readonly PlannedDrive[],
  choices: Choices,
  credentials?: Schemas['RestoreCredentials'],
): void {
  checkNames(choices)
  const restoreToOriginalLocation = { OneDrives: drives.slice(0, 1), ...choices, ...credentials }
  const findings = findingsIn('restoreOneDrives', { restoreToOriginalLocation }).filter(
    ({ pointer }) => credentials || choiceNames.includes(`${pointer.split('/').at(-1)}`),
  )
  if (findings.length > 0) throw new Refusal(400, findings.map(({ sentence }) => sentence).join(' '))
}

/** A choice that nobody knows would be dropped by the server without a word. */
function checkNames(choices: Choices): void {
  const unknown = Object.keys(choices).find((name) => !choiceNames.includes(name))
  if (unknown !== undefined)
    throw new Refusal(400, `There is no choice ${unknown}; there are ${choiceNames.join(', ')}.`)
}

/**
 * The choices as a ledger takes them: overwriting is something that a person has said with the number of drives.
 *
 * @throws {Refusal} when nobody has
 */
export function confirmedChoices(
  { DocumentAction, ...choices }: Choices,
  drives: number,
  confirmed: number | undefined,
): RestoreChoices {
  if (DocumentAction !== enums.DocumentAction.overwrite) return { ...choices, DocumentAction }
  if (confirmed !== drives)
    throw new Refusal(
      400,
      `Documents would be overwritten in ${drives} drives; confirm that by this number. Nothing was sent.`,
    )
  return { ...choices, DocumentAction, overwritesDocuments: true }
}
