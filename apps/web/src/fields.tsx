import { useId } from 'react'

interface TextFieldProps {
  /** Shown above the input; when it is a name of the contract, a refusal that names it marks the input. */
  label: string
  hint?: string
  secret?: boolean
  value: string
  onChange: (value: string) => void
  /** What the server found wrong. @default nothing */
  wrong?: string
}

export function TextField({ label, hint, secret, value, onChange, wrong = '' }: TextFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={secret ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        // React copies a value that it sets into the HTML, where a secret must not be.
        {...(!secret && { value })}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={names(wrong, label)}
        aria-describedby={hint && `${id}-hint`}
      />
      {hint && <small id={`${id}-hint`}>{hint.replaceAll('`', '')}</small>}
    </div>
  )
}

interface ChoiceProps<T extends string> {
  /** What the contract says of the property. */
  field: { name: string; description: string }
  /** The values of the contract's enumeration, by their own name. */
  values: Record<T, T>
  value: T
  onChange: (value: T) => void
}

export function Choice<T extends string>({ field, values, value, onChange }: ChoiceProps<T>) {
  return (
    <div className="choice" role="radiogroup" aria-label={field.name} title={field.description}>
      <span>{field.name}</span>
      {(Object.values(values) as T[]).map((each) => (
        <label key={each}>
          <input type="radio" name={field.name} checked={each === value} onChange={() => onChange(each)} />
          {each}
        </label>
      ))}
    </div>
  )
}

/** Whether a refusal names a property; servers do not keep to one case. */
export function names(wrong: string, property: string): boolean {
  return wrong.toLowerCase().includes(property.toLowerCase())
}
