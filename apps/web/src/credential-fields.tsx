import { fields } from '@onedrive-restore/client'
import { TextField } from './fields.tsx'

/** Credentials as they are typed; what is empty is not sent. */
export type Credentials = { [Name in keyof typeof fields.HybridCredentials]?: string }

interface Props {
  credentials: Credentials
  onChange: (credentials: Credentials) => void
  wrong: string
}

/** One input per credential of the contract. */
export function CredentialFields({ credentials, onChange, wrong }: Props) {
  const all = Object.entries(fields.HybridCredentials) as [
    keyof Credentials,
    { description: string; secret?: true },
  ][]
  const set = (name: keyof Credentials, value: string) => {
    const { [name]: _, ...others } = credentials
    onChange(value === '' ? others : { ...others, [name]: value })
  }
  return (
    <fieldset>
      <legend>Credentials</legend>
      <p className="hint">One complete pair, or both pairs for a hybrid organization.</p>
      <div className="pairs">
        {all.map(([name, { description, secret = false }]) => (
          <TextField
            key={name}
            label={name}
            hint={description}
            secret={secret}
            value={credentials[name] ?? ''}
            onChange={(value) => set(name, value)}
            wrong={wrong}
          />
        ))}
      </div>
    </fieldset>
  )
}
