import { TextInput } from '@mantine/core'
import { countOf, numberOf } from '../words/count.ts'
import { Notice } from './notice.tsx'

interface Props {
  /** In how many drives documents would be replaced. */
  drives: number
  typed: string
  onType: (typed: string) => void
  /** Whether somebody has pressed the button already. */
  isChecked: boolean
}

/** Whether what was typed is the number of drives. */
export function isConfirmed(typed: string, drives: number): boolean {
  return typed.trim() === `${drives}`
}

/** Asks for the number of drives before documents in them are replaced. */
export function ConfirmOverwrite({ drives, typed, onType, isChecked }: Props) {
  const isWrong = isChecked && !isConfirmed(typed, drives)
  return (
    <Notice tone="bad" title={`Documents in ${countOf(drives, 'drive')} will be overwritten`}>
      <TextInput
        label={`Type ${drives}, the number of drives, to confirm`}
        inputMode="numeric"
        autoComplete="off"
        className="short-field"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        error={isWrong && `That is not ${numberOf(drives)}. Nothing was sent.`}
      />
    </Notice>
  )
}
