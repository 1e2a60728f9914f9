import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { plainOf } from '../words/plain.ts'

interface Props<Value extends string> {
  /** What the contract says of the property. */
  field: { name: string; description: string }
  /** The values of the contract's enumeration, by their own name. */
  values: Record<Value, Value>
  value: Value | undefined
  onChange: (value: Value) => void
  /** What stands beside one of the values. */
  noteOf?: (value: Value) => ReactNode
  error?: string | false
}

/** One property of the contract with its values. None is chosen before somebody chooses it. */
export function EnumChoice<Value extends string>(props: Props<Value>) {
  const { field, values, value, onChange, noteOf, error } = props
  return (
    <Radio.Group
      label={field.name}
      description={plainOf(field.description)}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen as Value)}
      error={error}
    >
      <div className="stack tight choices">
        {(Object.values(values) as Value[]).map((each) => (
          <Radio key={each} value={each} label={<code>{each}</code>} description={noteOf?.(each)} />
        ))}
      </div>
    </Radio.Group>
  )
}
