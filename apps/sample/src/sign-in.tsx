import { isNotSent, isRejected, type RestoreClient } from '@onedrive-restore/client'
import { useMutation } from '@tanstack/react-query'
import { isSending } from './client.ts'

export function SignIn({ signIn, onDone }: { signIn: RestoreClient['signIn']; onDone: () => void }) {
  const sent = useMutation({
    mutationFn: (form: FormData) => {
      const username = `${form.get('username')}`
      return signIn({ grant_type: 'password', username, password: `${form.get('password')}` })
    },
    onSuccess: onDone,
  })
  return (
    <form action={(form) => (isSending() ? undefined : sent.mutate(form))}>
      <h1>Sign in to the backup server</h1>
      <label>
        User name <input name="username" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">Sign in</button>
      <Failure of="Not signed in" error={sent.error} />
    </form>
  )
}

export function Failure({ of, error }: { of: string; error: unknown }) {
  return error ? <strong role="alert">{`${of}. ${sentenceOf(error)}`}</strong> : null
}

/** The server's own sentence, or what is wrong with a body that was not sent. */
export function sentenceOf(error: unknown): string {
  if (isRejected(error) && error.serverMessage) return error.serverMessage
  if (isNotSent(error) && error.findings[0]) return error.findings[0].sentence
  return (error as Error).message
}
