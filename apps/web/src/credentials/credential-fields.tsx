import { PasswordInput, TextInput } from '@mantine/core'
import { plainOf } from '../words/plain.ts'
import { pairs } from './pairs.ts'

interface Props {
  /** Names of the fields that lack their other half's companion. */
  missing: readonly string[]
  onInput: () => void
}

/**
 * One input for each credential of the contract. They are not controlled: React would keep what is typed, and write it
 * into the page's HTML. The form has no button of type submit, so Enter does nothing in them.
 */
export function CredentialFields({ missing, onInput }: Props) {
  return (
    <div className="pairs">
      {pairs.map(({ title, note, fields }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {note && <p className="soft small">{note}</p>}
          {fields.map(({ name, description, secret }) => {
            const Field = secret ? PasswordInput : TextInput
            return (
              <Field
                key={name}
                name={name}
                label={name}
                description={plainOf(description)}
                autoComplete={secret ? 'new-password' : 'off'}
                spellCheck={false}
                onInput={onInput}
                // Mantine says it of a text, and not of a password.
                aria-invalid={missing.includes(name)}
                error={missing.includes(name) && `${name} is missing, or its pair has to be empty.`}
              />
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
