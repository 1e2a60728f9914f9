import { fields, PasswordGrant } from '@onedrive-restore/client'
import { type FormEvent, useState } from 'react'
import { client } from './api.ts'
import { TextField } from './fields.tsx'

interface Props {
  step: (run: () => Promise<void>) => Promise<void>
  onDone: () => void
}

const { username: usernameField, password: passwordField } = fields.PasswordGrant

/** Signs the client in. The password stays in the client's memory and is written nowhere. */
export function SignIn({ step, onDone }: Props) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  function send(event: FormEvent) {
    event.preventDefault()
    step(async () => {
      await client.signIn({ ...PasswordGrant, username, password })
      onDone()
    })
  }

  return (
    <form onSubmit={send}>
      <fieldset>
        <legend>Account on the backup server</legend>
        <div className="pairs">
          <TextField
            label={usernameField.name}
            hint={usernameField.description}
            value={username}
            onChange={setUsername}
          />
          <TextField label={passwordField.name} secret value={password} onChange={setPassword} />
        </div>
        <button type="submit">Sign in</button>
      </fieldset>
    </form>
  )
}
